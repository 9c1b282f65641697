/** The demonstration key is public; what it protects must not be reachable from another machine. */
import { DEMONSTRATION_RECIPIENT } from '../../../src/sealed/demonstration-key.ts';
import { Failure } from '../failure.ts';

/**
 * @throws Failure `demonstration-exposed` when the server would be reachable from outside although
 *   the site seals to the demonstration key
 */
export function refuseExposedKey(loopback: boolean, recipients: readonly string[]): void {
  if (!loopback && recipients.includes(DEMONSTRATION_RECIPIENT)) {
    throw exposed('見本の鍵(だれでも読める公開の鍵)が content/site.yaml に入っています。');
  }
}

/** The same for a database that was seeded with the demonstration sign-in. */
export function refuseExposedSignIn(loopback: boolean, demonstration: boolean): void {
  if (!loopback && demonstration) {
    throw exposed('このデータベースには見本のサインインが入っています。');
  }
}

function exposed(reason: string): Failure {
  return new Failure(
    'demonstration-exposed',
    `${reason}ほかの機械から開ける設定(HOST)では始められません。`,
    'HOST を外してこの機械だけで使うか、npm run keys:new で本番の鍵を作り、新しいデータの置き場所で始めてください。',
  );
}
