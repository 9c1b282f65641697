import { useCallback } from 'react';
import type { LoadServices } from '../sending/load.ts';
import type { Services } from '../sending/services.ts';
import { useLoaded } from './useLoaded.ts';

const loadAfterSending = () => import('../screens/AfterSending.tsx');

export interface SendingParts {
  readonly services: Services | null;
  /** The screens that follow 「届きました」. */
  readonly after: Awaited<ReturnType<typeof loadAfterSending>> | null;
  readonly fetchServices: LoadServices;
  /** With the screens after sending: nothing leaves while the phrase could not be shown. */
  readonly fetchAll: LoadServices;
}

/** Everything that is fetched while the first question is being read. */
export function useSendingParts(load: LoadServices): SendingParts {
  const [services, fetchServices] = useLoaded(load);
  const [after, fetchAfter] = useLoaded(loadAfterSending);
  const fetchAll = useCallback(async () => {
    const [sealing] = await Promise.all([fetchServices(), fetchAfter()]);
    return sealing;
  }, [fetchServices, fetchAfter]);
  return { services, after, fetchServices, fetchAll };
}
