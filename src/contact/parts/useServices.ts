import type { Services } from '../sending/services.ts';
import { useLoaded } from './useLoaded.ts';

/** The sealing part once it is there, and a function that fetches it. */
export const useServices = useLoaded<Services>;
