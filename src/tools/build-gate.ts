import type { Content } from '../directory/content/types.ts';
import { deploymentOf } from '../directory/deployment.ts';
import { DEMONSTRATION_RECIPIENT } from '../sealed/demonstration-key.ts';

/** A site that must not be built. */
export class BuildRefused extends Error {
  readonly code: 'no-key' | 'demonstration-key';
  readonly remedy =
    'npm run keys:new で鍵を作り、site.yaml の intake.recipients に書いてください。';
  constructor(code: BuildRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Refuses a site whose letters nobody could read, and a production site whose letters everybody can.
 *
 * @throws BuildRefused, UnknownDeployment before anything is written
 */
export function refuseUnready(content: Content): void {
  const keys = content.site.intake.recipients.map(({ recipient }) => recipient);
  if (keys.length === 0) {
    throw new BuildRefused('no-key', 'サイトには、団体の鍵が要ります。');
  }
  if (deploymentOf(content.site) === 'production' && keys.includes(DEMONSTRATION_RECIPIENT)) {
    throw new BuildRefused(
      'demonstration-key',
      '見本の鍵のままでは、本番のサイトを作れません（だれにでも読める鍵です）。',
    );
  }
}
