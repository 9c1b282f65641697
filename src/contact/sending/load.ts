import type { Services } from './services.ts';

/** Brings the sealing and sending part. Pages use `loadServices`; tests give their own network. */
export type LoadServices = () => Promise<Services>;

/** Loaded once, on the first touch of a form: reading the first question costs none of it. */
export const loadServices: LoadServices = async () => {
  const [{ servicesWith }, { visitorClient }] = await Promise.all([
    import('./services.ts'),
    import('./visitor-client.ts'),
  ]);
  return servicesWith(visitorClient);
};
