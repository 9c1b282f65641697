import { DEPLOYMENTS, type Site } from './schema/site.ts';

/** `ENGAWA_DEPLOYMENT` holds something else than the two words it may hold. */
export class UnknownDeployment extends Error {
  readonly code = 'unknown-deployment';
  readonly remedy = `ENGAWA_DEPLOYMENT は、${Object.keys(DEPLOYMENTS).join(' か ')} にしてください。`;
  constructor() {
    super('ENGAWA_DEPLOYMENT の値がわかりません。');
  }
}

const isKnown = (word: string): word is Site['deployment'] => Object.hasOwn(DEPLOYMENTS, word);

/**
 * Demonstration or real use: `ENGAWA_DEPLOYMENT` decides, else `site.yaml`.
 *
 * @throws UnknownDeployment rather than guess: a guess could show 本番 as 見本, or the reverse
 */
export function deploymentOf(site: Site): Site['deployment'] {
  const override = process.env['ENGAWA_DEPLOYMENT'] ?? '';
  if (override === '') return site.deployment;
  if (!isKnown(override)) throw new UnknownDeployment();
  return override;
}
