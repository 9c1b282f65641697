import { EMBEDDED_PUBLISHABLE_KEY } from '../../../../src/backend/config.ts';
import type { WireRequest } from '../wire.ts';

/** An attack on everything around the functions. */
export type Attack = WireRequest & { readonly what: string };

/** What every page sends along. */
export const KEY = { apikey: EMBEDDED_PUBLISHABLE_KEY };
export const JSON_TYPE = { ...KEY, 'content-type': 'application/json' };
