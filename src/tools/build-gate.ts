import type { Content } from '../directory/content/read.ts';
import { faultLine, type Fault } from '../directory/content/faults.ts';
import { DEMONSTRATION_RECIPIENT } from '../sealed/demonstration-key.ts';

/** A site that must not be built. `lines` say why and what to do, one fault a line. */
export class BuildRefused extends Error {
  readonly code: 'content' | 'no-key' | 'demonstration-key';
  readonly lines: readonly string[];
  constructor(code: BuildRefused['code'], lines: readonly string[]) {
    super(lines.join('\n'));
    this.code = code;
    this.lines = lines;
  }
}

/** `ENGAWA_DEPLOYMENT` decides, else `deployment` of `site.yaml`. */
const isProduction = (content: Content): boolean =>
  (process.env['ENGAWA_DEPLOYMENT'] ?? content.site.deployment) === 'production';

/**
 * Refuses faulty content, and a production site that nobody could read safely.
 *
 * @throws BuildRefused before anything is written
 */
export function refuseUnready(content: Content, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new BuildRefused('content', faults.map(faultLine));
  if (!isProduction(content)) return;
  const keys = content.site.intake.recipients.map(({ recipient }) => recipient);
  if (keys.length === 0) {
    throw new BuildRefused('no-key', [
      '本番のサイトには団体の鍵が要ります。npm run keys:new で作り、content/site.yaml の intake.recipients に書いてください。',
    ]);
  }
  if (keys.includes(DEMONSTRATION_RECIPIENT)) {
    throw new BuildRefused('demonstration-key', [
      '見本の鍵のままでは本番のサイトを作れません（だれにでも読める鍵です）。npm run keys:new で作った鍵に、content/site.yaml の intake.recipients を書きかえてください。',
    ]);
  }
}
