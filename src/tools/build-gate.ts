import type { Content } from '../directory/content/types.ts';
import { DEMONSTRATION_RECIPIENT } from '../sealed/demonstration-key.ts';

/** A production site that must not be built. */
export class BuildRefused extends Error {
  readonly code: 'no-key' | 'demonstration-key';
  readonly remedy =
    'npm run keys:new で鍵を作り、site.yaml の intake.recipients に書いてください。';
  constructor(code: BuildRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** `ENGAWA_DEPLOYMENT` decides, else `deployment` of `site.yaml`. */
const isProduction = (content: Content): boolean =>
  (process.env['ENGAWA_DEPLOYMENT'] ?? content.site.deployment) === 'production';

/**
 * Refuses a production site whose letters nobody could read, or everybody.
 *
 * @throws BuildRefused before anything is written
 */
export function refuseUnready(content: Content): void {
  if (!isProduction(content)) return;
  const keys = content.site.intake.recipients.map(({ recipient }) => recipient);
  if (keys.length === 0) {
    throw new BuildRefused('no-key', '本番のサイトには、団体の鍵が要ります。');
  }
  if (keys.includes(DEMONSTRATION_RECIPIENT)) {
    throw new BuildRefused(
      'demonstration-key',
      '見本の鍵のままでは、本番のサイトを作れません（だれにでも読める鍵です）。',
    );
  }
}
