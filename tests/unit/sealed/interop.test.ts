import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { deriveKeys } from '../../../src/sealed/derive.ts';
import { openConversation, sealNext, sealOpening } from '../../../src/sealed/envelope.ts';
import {
  createEpoch,
  createMember,
  openOrganisation,
  RECOVERY,
} from '../../../src/sealed/keyring.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';
import { createIdentity, recipientOf } from '../../../src/sealed/recipients.ts';

/**
 * The `age` command is another program, in another language, by the author of the format. If this
 * product disappears, it opens every message with the paper key. `AGE` names another place for it.
 */
const age = process.env['AGE'] ?? 'age';
const missing = whyNot();
const folder = mkdtempSync(join(tmpdir(), 'engawa-age-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Decrypts with the command; the secret key lies in a file, as a person would do it. */
const byAge = (file: string | Uint8Array, identity: string): Buffer => {
  const [key, sealed] = [join(folder, 'key.txt'), join(folder, 'sealed.age')];
  writeFileSync(key, `${identity}\n`, { mode: 0o600 });
  writeFileSync(sealed, file);
  return execFileSync(age, ['--decrypt', '--identity', key, sealed]);
};

/** Four bytes of length, JSON, zeros: what is left to do by hand after `age`. */
const textOf = (padded: Buffer): unknown =>
  (JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8')) as { text: unknown })
    .text;

const title =
  missing === '' ? 'the standard age command' : `the standard age command (left out: ${missing})`;
describe.skipIf(missing !== '')(title, () => {
  test('opens a message and the reply, with the organisation’s key and with the phrase’s', async () => {
    const organisation = await createIdentity();
    const recipient = await recipientOf(organisation);
    const keys = await deriveKeys(createPhrase(), 1);
    const m0 = await sealOpening(keys, { text: 'こんにちは' }, recipient);
    const opened = await openConversation([m0], { role: 'visitor', keys });
    const m1 = await sealNext(opened, 'out', { text: '返事です' }, recipient);
    for (const identity of [organisation, keys.identity]) {
      expect(textOf(byAge(m0, identity))).toBe('こんにちは');
      expect(textOf(byAge(m1, identity))).toBe('返事です');
    }
    const stranger = await createIdentity();
    expect(() => byAge(m0, stranger)).toThrow(/no identity matched/);
  });

  test('opens the organisation key with the paper key', async () => {
    const recovery = await createIdentity();
    const { member, identity } = await createMember({
      id: 'a',
      passphrase: 'ながい ことばを ならべる',
      workFactor: 10,
    });
    const epoch = await createEpoch({ members: [member], recovery: await recipientOf(recovery) });
    const organisation = await openOrganisation(epoch, 'a', identity);
    expect(byAge(epoch.grants[RECOVERY] ?? '', recovery).toString()).toBe(organisation);
  });
});

/** Empty when an `age` that knows post-quantum keys is installed; otherwise the reason, for people. */
function whyNot(): string {
  const { stdout, error } = spawnSync(age, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) return 'no age command here; Debian 14 and later, Homebrew: age 1.3';
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  if (Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 3)) return '';
  const plugin = spawnSync('age-plugin-pq', ['--help']);
  return plugin.error === undefined ? '' : `age ${stdout.trim()} needs age-plugin-pq`;
}
