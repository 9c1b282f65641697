import { beforeAll, describe, expect, test } from 'vitest';
import type { Vault } from '../../../src/staff/vault/connection.ts';
import { VaultError, vaultError } from '../../../src/staff/vault/errors.ts';
import { openVaultHere } from './support/in-process-vault.ts';
import type { VaultCalls } from '../../../src/staff/vault/protocol.ts';
import { createOrganisation } from './support/organisation.ts';
import type { Organisation } from './support/organisation.ts';
import { Visitor } from './support/visitor.ts';

const WORDS = '夜になると、少しだけ外に出たくなります。';

let organisation: Organisation;
let visitor: Visitor;
let opening: string;

beforeAll(async () => {
  organisation = await createOrganisation();
  visitor = await Visitor.create(organisation.recipient);
  opening = await visitor.open({ text: WORDS, answers: { forWhom: 'self' } });
});

/** What the page sends to unlock; `published` is what the site was built with. */
const asked = (change: Partial<VaultCalls['unlock']['ask']> = {}): VaultCalls['unlock']['ask'] => ({
  ...organisation.keyring,
  passphrase: organisation.passphrase,
  published: [organisation.recipient],
  ...change,
});

const unlocked = async (): Promise<Vault> => {
  const { vault } = openVaultHere();
  await vault.ask('unlock', asked());
  return vault;
};

const read = (vault: Vault, files: readonly string[]) =>
  vault.ask('open', { conversation: 'c', lookupHash: visitor.lookupHash, files });

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing went wrong',
    (cause: unknown) => (cause instanceof VaultError ? cause.code : cause),
  );

describe('The worker that holds the keys', () => {
  test('opens the organisation key with the right passphrase, however it was typed', async () => {
    const { vault } = openVaultHere();
    const typed = ` ${organisation.passphrase.replaceAll(' ', '　')} `;
    const answer = await vault.ask('unlock', asked({ passphrase: typed }));
    expect(answer).toEqual({ epochs: 1 });
  });

  test('refuses a wrong passphrase with words that say what to do', async () => {
    const { vault } = openVaultHere();
    const wrong = vault.ask('unlock', asked({ passphrase: 'ちがう ことば です ね' }));
    const cause: unknown = await wrong.catch((error: unknown) => error);
    expect(vaultError(cause)).toMatchObject({
      code: 'wrong-passphrase',
      message: 'パスフレーズがちがいます。',
    });
    expect(await failure(read(vault, [opening]))).toBe('locked');
  });

  test('refuses a keyring that was changed outside', async () => {
    const { vault } = openVaultHere();
    const [epoch] = organisation.keyring.epochs;
    if (epoch === undefined) throw new Error('no epoch');
    const altered = { ...epoch, manifest: { ...epoch.manifest, members: [] } };
    const unlock = vault.ask('unlock', asked({ epochs: [altered] }));
    expect(await failure(unlock)).toBe('altered-keyring');
  });

  test('refuses a whole keyring that the site was not built with', async () => {
    const { vault } = openVaultHere();
    const another = await createOrganisation();
    const unlock = vault.ask('unlock', asked({ published: [another.recipient] }));
    expect(await failure(unlock)).toBe('altered-keyring');
  });

  test('gives back what was written, and no key or secret with it', async () => {
    const answer = await read(await unlocked(), [opening]);
    expect(answer.messages).toMatchObject([
      { direction: 'in', file: 0, content: { text: WORDS, answers: { forWhom: 'self' } } },
    ]);
    expect(answer.canReply).toBe(true);
    const seen = JSON.stringify(answer);
    expect(seen).not.toContain(visitor.keys.auth);
    expect(seen).not.toContain('AGE-SECRET-KEY');
    expect(seen).not.toContain('age1pq1');
  });

  test('seals a reply that the person can read with their phrase', async () => {
    const vault = await unlocked();
    await read(vault, [opening]);
    const { file } = await vault.ask('reply', { conversation: 'c', text: 'お手紙を読みました。' });
    const seen = await visitor.read([opening, file]);
    expect(seen.problems).toEqual([]);
    expect(seen.messages.at(-1)).toMatchObject({
      direction: 'out',
      content: { text: 'お手紙を読みました。' },
    });
  });

  test('names a file that is no sealed message, a message of somebody else and a repeated one', async () => {
    const other = await Visitor.create(organisation.recipient);
    const foreign = await other.open({ text: 'ほかの人の文です。' });
    const answer = await read(await unlocked(), [opening, 'こわれた', foreign, opening]);
    expect(answer.messages).toHaveLength(1);
    expect(answer.problems).toEqual(['unreadable', 'foreign', 'replayed']);
  });

  test('shows the first message alone for the inbox, or nothing when no key opens it', async () => {
    const vault = await unlocked();
    const { lookupHash } = visitor;
    const { content } = await vault.ask('opening', { lookupHash, file: opening });
    expect(content?.text).toBe(WORDS);
    const elsewhere = await createOrganisation();
    const stranger = await Visitor.create(elsewhere.recipient);
    const file = await stranger.open({ text: 'よその窓口へ' });
    expect(await vault.ask('opening', { lookupHash: stranger.lookupHash, file })).toEqual({
      content: null,
    });
  });

  test('answers nothing any more once it was told to forget', async () => {
    const vault = await unlocked();
    const waiting = failure(read(vault, [opening]));
    vault.forget();
    expect(await waiting).toBe('locked');
    expect(await failure(read(vault, [opening]))).toBe('locked');
  });

  test('a text too long for one message is refused before anything is sent', async () => {
    const vault = await unlocked();
    await read(vault, [opening]);
    const reply = vault.ask('reply', { conversation: 'c', text: 'あ'.repeat(20_000) });
    expect(await failure(reply)).toBe('too-long');
  });
});
