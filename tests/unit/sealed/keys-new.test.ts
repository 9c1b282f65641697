import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { deriveKeys, hashOf } from '../../../src/sealed/derive.ts';
import { openConversation, sealOpening } from '../../../src/sealed/envelope.ts';
import {
  type Epoch,
  type Member,
  openKeyring,
  openOrganisation,
  RECOVERY,
  unlockMember,
} from '../../../src/sealed/keyring.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const root = mkdtempSync(join(tmpdir(), 'engawa-keys-'));
afterAll(() => {
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true });
});

const MEMBER = '5f0c9a3e-2b1d-4c7e-9a50-3d2f1e0b7c68';
const keysNew = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(project, 'src/tools/keys-new.ts'), ...args], {
    encoding: 'utf8',
    cwd: project,
    env: { ...process.env, INIT_CWD: root },
  });

describe('npm run keys:new', () => {
  const folder = join(root, 'keys');
  const made = keysNew('keys', '--member', MEMBER);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const stored = (): { member: Member; epoch: Epoch } =>
    JSON.parse(read('keyring.json')) as { member: Member; epoch: Epoch };
  const paperKey = (): string => {
    const printed = /<p class="key">([\s\S]*?)<\/p>/.exec(read('recovery-sheet.html'))?.[1] ?? '';
    return printed.replace(/<[^>]*>|\s/g, '');
  };
  const recipient = (): string =>
    /recipient: (age1pq1\S+)/.exec(read('site-recipient.yaml'))?.[1] ?? '';

  test('says in plain Japanese what to do with each file, and what to write into site.yaml', () => {
    expect([made.status, made.stderr]).toEqual([0, '']);
    const names = readdirSync(folder).filter((name) => name !== 'READ-ME-FIRST.txt');
    expect(names).toHaveLength(6);
    for (const name of names) expect(made.stdout).toContain(name);
    expect(made.stdout).toContain(read('READ-ME-FIRST.txt'));
    expect(made.stdout).toContain(read('site-recipient.yaml'));
  });

  test('nobody but the owner can read the files', () => {
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('the first member reads what a visitor sealed with the line for site.yaml', async () => {
    const keys = await deriveKeys(createPhrase(), 1);
    const file = await sealOpening(keys, { text: 'とどきますように' }, recipient());
    const { member, epoch } = stored();
    const passphrase = read('member-passphrase.txt');
    const identity = await unlockMember(member, { passphrase });
    const { identities } = await openKeyring([epoch], MEMBER, identity, [recipient()]);
    const lookupHash = hashOf(keys.lookup);
    const reader = { role: 'staff', organisationIdentities: identities, lookupHash } as const;
    const { messages } = await openConversation([file], reader);
    expect(messages[0]?.content.text).toBe('とどきますように');
  });

  test('the printed key opens the organisation key', async () => {
    const { epoch } = stored();
    expect(epoch.grants[RECOVERY]).toBe(read('recovery-grant.age'));
    expect(await openOrganisation(epoch, RECOVERY, paperKey())).toMatch(/^AGE-SECRET-KEY-PQ-1/);
  });

  test('only the two files marked secret hold a secret, and the terminal shows none', () => {
    const secrets = [paperKey(), read('member-passphrase.txt').trim()];
    const open = [
      'READ-ME-FIRST.txt',
      'recovery-grant.age',
      'keyring.sql',
      'keyring.json',
      'site-recipient.yaml',
    ];
    for (const text of [made.stdout, ...open.map(read)]) {
      expect(text).not.toMatch(/AGE-SECRET-KEY/);
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  test('the database gets the keyring, once and whole', () => {
    const { member, epoch } = stored();
    const sql = read('keyring.sql');
    expect(sql).toMatch(/begin;[\s\S]*commit;\n$/);
    for (const part of [member.recipient, epoch.mac, ...Object.values(epoch.grants)]) {
      expect(sql).toContain(`'${part}'`);
    }
  });

  test('it never overwrites: a second time nothing changes', () => {
    const before = readdirSync(folder).map(read);
    const again = keysNew('keys');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('上書きはしません');
    expect(readdirSync(folder).map(read)).toEqual(before);
  });
});

describe('keys are not made', () => {
  test('inside the project, also not through a link', () => {
    symlinkSync(join(project, 'content'), join(root, 'link'));
    for (const place of [join(project, 'keys'), join(root, 'link', 'keys')]) {
      const { status, stderr } = keysNew(place);
      expect([status, existsSync(place)]).toEqual([1, false]);
      expect(stderr).toContain('プロジェクトの中には作れません');
    }
  });

  test('next to a file of the same name; what was there stays', () => {
    const folder = join(root, 'taken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'keyring.sql'), 'mine');
    expect(keysNew(folder).status).toBe(1);
    expect(readdirSync(folder)).toEqual(['keyring.sql']);
    expect(readFileSync(join(folder, 'keyring.sql'), 'utf8')).toBe('mine');
  });

  test('where nothing can be written', () => {
    writeFileSync(join(root, 'file'), '');
    for (const place of [join(root, 'file'), join(root, 'no', 'such')]) {
      const { status, stderr } = keysNew(place);
      expect(status).toBe(1);
      expect(stderr).toContain('書けませんでした');
    }
  });

  test('without a folder or with a sign-in that is none: the usage is shown', () => {
    for (const args of [[], ['a', 'b'], ['a', '--member', 'tanaka'], ['a', '--what']]) {
      const { status, stderr } = keysNew(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('使い方');
    }
    expect(existsSync(join(root, 'a'))).toBe(false);
  });
});
