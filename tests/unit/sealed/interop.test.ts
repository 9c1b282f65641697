import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../../src/sealed/base64.ts';
import { deriveKeys } from '../../../src/sealed/derive.ts';
import { openConversation, sealNext, sealOpening } from '../../../src/sealed/envelope.ts';
import {
  createEpoch,
  createMember,
  fingerprint,
  openOrganisation,
  RECOVERY,
} from '../../../src/sealed/keyring.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';
import { createIdentity, recipientOf } from '../../../src/sealed/recipients.ts';

import { recoverySheet } from '../../../src/tools/keys/recovery-sheet.ts';

/**
 * The `age` command is another program, in another language, by the author of the format. If this
 * product disappears, it opens every message with the paper key. `AGE` names another place for it.
 */
const age = process.env['AGE'] ?? 'age';
const { missing, needsPlugin } = installed();
const folder = mkdtempSync(join(tmpdir(), 'engawa-age-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Decrypts with the command; the secret key lies in a file, as a person would do it. */
const byAge = (file: string | Uint8Array, identity: string): Buffer => {
  const [key, sealed] = [join(folder, 'key.txt'), join(folder, 'sealed.age')];
  writeFileSync(key, `${identity}\n`, { mode: 0o600 });
  writeFileSync(sealed, file);
  if (needsPlugin) writeFileSync(key, execFileSync('age-plugin-pq', ['-identity', key]));
  return execFileSync(age, ['--decrypt', '--identity', key, sealed], { stdio: 'pipe' });
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

  test('opens a message by the steps printed on the recovery sheet', async () => {
    const [recovery, keys] = [await createIdentity(), await deriveKeys(createPhrase(), 1)];
    const epoch = await createEpoch({ members: [], recovery: await recipientOf(recovery) });
    const sheet = recoverySheet(recovery, fingerprint(epoch.manifest.organisation), '2026-11-21');
    const printed = /<p class="key">([\s\S]*?)<\/p>/.exec(sheet)?.[1] ?? '';
    const steps = (/<pre>([\s\S]*?)<\/pre>/.exec(sheet)?.[1] ?? '').replaceAll('&gt;', '>');
    const commands = Array.from(steps.matchAll(/^(?:\d\.)? *((?:age|base64) .*)$/gm), ([, c]) => c);
    expect(commands).toHaveLength(3);
    const file = await sealOpening(keys, { text: 'のこります' }, epoch.manifest.organisation);
    const place = mkdtempSync(join(folder, 'sheet-'));
    const key = `${printed.replace(/<[^>]*>|\s/g, '')}\n`;
    writeFileSync(join(place, 'recovery.txt'), key);
    writeFileSync(join(place, 'recovery-grant.age'), epoch.grants[RECOVERY] ?? '');
    writeFileSync(join(place, 'message.txt'), toBase64(file));
    const plugin = (name: string) => `age-plugin-pq -identity ${name} > p && cat p > ${name}`;
    const [open = '', decode = '', read = ''] = commands.map((c) => c?.replace(/^age /, `${age} `));
    const script = needsPlugin
      ? [plugin('recovery.txt'), open, plugin('organisation.txt'), decode, read]
      : [open, decode, read];
    const out = execFileSync('sh', ['-ec', script.join('\n')], { cwd: place });
    expect(JSON.parse(out.toString())).toMatchObject({ text: 'のこります', dir: 'in' });
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

/** Whether an `age` that knows post-quantum keys is here; if not, `missing` says why, for people. */
function installed(): { missing: string; needsPlugin: boolean } {
  const { stdout, error } = spawnSync(age, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) return { missing: 'no age command is installed', needsPlugin: false };
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  if (Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 3)) {
    return { missing: '', needsPlugin: false };
  }
  const plugin = spawnSync('age-plugin-pq', ['--help']);
  const missing =
    plugin.error === undefined ? '' : `age ${stdout.trim()} is older than 1.3, no age-plugin-pq`;
  return { missing, needsPlugin: true };
}
