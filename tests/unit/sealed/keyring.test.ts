import { describe, expect, test } from 'vitest';
import {
  DEMONSTRATION_IDENTITY,
  DEMONSTRATION_RECIPIENT,
} from '../../../src/sealed/demonstration-key.ts';
import {
  createEpoch,
  createMember,
  type Epoch,
  fingerprint,
  grantMember,
  matchesFingerprint,
  openKeyring,
  openOrganisation,
  RECOVERY,
  removeMember,
  unlockMember,
} from '../../../src/sealed/keyring.ts';
import { createIdentity, recipientOf } from '../../../src/sealed/recipients.ts';
import { SPELLINGS } from './typing.ts';

/** scrypt with 2^10 rounds: the cost is not the promise here. */
const workFactor = 10;
const passphrase = 'あめざいく みずいろ 12';
const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

const recovery = await createIdentity();
const R = await recipientOf(recovery);
const a = await createMember({ id: 'a', passphrase, workFactor });
const b = await createMember({ id: 'b', passphrase, workFactor });
const evil = await createMember({ id: 'evil', passphrase, workFactor });
const first = await createEpoch({ members: [a.member], recovery: R });
const organisation = await openOrganisation(first, 'a', a.identity);
const published = [first.manifest.organisation];
const heardFrom = (member: { recipient: string }): string =>
  fingerprint(member.recipient).join(' ');
const both = await grantMember(first, organisation, b.member, heardFrom(b.member));
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a member’s own key', () => {
  test('opens with the passphrase, from every keyboard, after having been stored', async () => {
    const member = stored(a.member);
    expect(await unlockMember(member, { passphrase })).toBe(a.identity);
    expect(await unlockMember(member, { passphrase: ' あめざいく　みずいろ　１２ ' })).toBe(
      a.identity,
    );
  });

  test('stays shut with another passphrase', async () => {
    await expect(unlockMember(a.member, { passphrase: 'ちがう ことば です' })).rejects.toThrow(
      coded('wrong-passphrase'),
    );
  });

  test('is noticed when the database exchanged it', async () => {
    const { byPassphrase = '' } = evil.member;
    await expect(unlockMember({ ...a.member, byPassphrase }, { passphrase })).rejects.toThrow(
      coded('altered-keyring'),
    );
  });

  test('opens with a passkey instead, and only with a way that was set up', async () => {
    const device = await createIdentity();
    const passkey = await deviceKey(device);
    const { member, identity } = await createMember({ id: 'c', passkey: passkey.recipient });
    expect(await unlockMember(stored(member), { passkey: passkey.identity })).toBe(identity);
    await expect(unlockMember(member, { passphrase })).rejects.toThrow(coded('no-passphrase'));
    await expect(createMember({ id: 'd' })).rejects.toThrow(coded('no-passphrase'));
  });

  test('is not made with a short passphrase or under the name of the paper key', async () => {
    await expect(createMember({ id: 'x', passphrase: 'みじかい' })).rejects.toThrow(
      coded('weak-passphrase'),
    );
    await expect(createMember({ id: RECOVERY, passphrase })).rejects.toThrow(coded('reserved-id'));
  });
});

describe('the organisation key', () => {
  test('opens for every member and for the paper key, and is the one that is published', async () => {
    expect(await recipientOf(organisation)).toBe(first.manifest.organisation);
    expect(await openOrganisation(stored(both), 'b', b.identity)).toBe(organisation);
    expect(await openOrganisation(both, RECOVERY, recovery)).toBe(organisation);
  });

  test('can be a given one, as in the demonstration', async () => {
    const epoch = await createEpoch({
      members: [a.member],
      recovery: R,
      organisationIdentity: DEMONSTRATION_IDENTITY,
    });
    expect(epoch.manifest.organisation).toBe(DEMONSTRATION_RECIPIENT);
    const { identities, recipient } = await openKeyring([epoch], 'a', a.identity, [
      DEMONSTRATION_RECIPIENT,
    ]);
    expect([identities, recipient]).toEqual([[DEMONSTRATION_IDENTITY], DEMONSTRATION_RECIPIENT]);
  });

  test('stays shut for those it was not granted to', async () => {
    await expect(openOrganisation(first, 'b', b.identity)).rejects.toThrow(coded('no-grant'));
    await expect(openOrganisation(both, 'b', evil.identity)).rejects.toThrow(coded('no-grant'));
    await expect(openOrganisation(both, 'toString', a.identity)).rejects.toThrow(coded('no-grant'));
    await expect(openKeyring([first], 'b', b.identity, published)).rejects.toThrow(
      coded('no-grant'),
    );
  });

  test('nothing that is stored contains a secret key in the clear', () => {
    const text = JSON.stringify([a.member, b.member, both]);
    expect(text).not.toMatch(/AGE-SECRET-KEY/i);
    expect(text).not.toContain(passphrase);
  });
});

describe('admitting a member', () => {
  test('needs the six words of their key, in any spelling', async () => {
    const words = fingerprint(b.member.recipient);
    expect(words).toHaveLength(6);
    for (const spell of Object.values(SPELLINGS)) {
      expect(matchesFingerprint(b.member.recipient, words.map(spell).join('　'))).toBe(true);
    }
    const wrong = grantMember(first, organisation, evil.member, heardFrom(b.member));
    await expect(wrong).rejects.toThrow(coded('fingerprint-differs'));
    expect(matchesFingerprint(b.member.recipient, '')).toBe(false);
  });

  test('is refused twice, and under the name of the paper key', async () => {
    const again = grantMember(both, organisation, b.member, heardFrom(b.member));
    await expect(again).rejects.toThrow(coded('already-member'));
    const asRecovery = { id: RECOVERY, recipient: evil.member.recipient };
    const reserved = grantMember(first, organisation, asRecovery, heardFrom(evil.member));
    await expect(reserved).rejects.toThrow(coded('reserved-id'));
  });

  test('leaves the grants of the others as they were', () => {
    expect(both.grants['a']).toBe(first.grants['a']);
    expect(both.grants[RECOVERY]).toBe(first.grants[RECOVERY]);
  });
});

describe('a keyring that the database changed is refused', () => {
  const altered: Readonly<Record<string, (epoch: Epoch) => Epoch>> = {
    'a member was added': (e) => withManifest(e, { members: [...e.manifest.members, evil.member] }),
    'a member was exchanged': (e) => withManifest(e, { members: [{ ...evil.member, id: 'a' }] }),
    'the published key was exchanged': (e) =>
      withManifest(e, { organisation: evil.member.recipient }),
    'the paper key was exchanged': (e) => withManifest(e, { recovery: evil.member.recipient }),
    'the number was changed': (e) => withManifest(e, { epoch: 7 }),
    'the proof was changed': (e) => ({
      ...e,
      mac: e.mac.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    }),
  };
  test.each(Object.entries(altered))('%s', async (_name, alter) => {
    const opening = openOrganisation(alter(first), 'a', a.identity);
    await expect(opening).rejects.toThrow(coded('altered-keyring'));
  });

  test('and nobody is admitted to it', async () => {
    const bad = withManifest(first, { recovery: evil.member.recipient });
    const grant = grantMember(bad, organisation, b.member, heardFrom(b.member));
    await expect(grant).rejects.toThrow(coded('altered-keyring'));
  });
});

describe('removing a member', () => {
  test('starts a new epoch that they cannot open, and the others keep both', async () => {
    const second = await removeMember(both, organisation, 'b');
    expect(second.manifest.epoch).toBe(2);
    await expect(openOrganisation(second, 'b', b.identity)).rejects.toThrow(coded('no-grant'));
    const ring = await openKeyring(stored([second, both]), 'a', a.identity, published);
    expect(ring.recipient).toBe(second.manifest.organisation);
    expect(ring.identities).toEqual([
      await openOrganisation(second, 'a', a.identity),
      organisation,
    ]);
    expect(await openOrganisation(second, RECOVERY, recovery)).toBe(ring.identities[0]);
    await expect(removeMember(both, organisation, 'nobody')).rejects.toThrow(coded('not-a-member'));
  });

  test('an epoch that the database invented is refused, also when it hides the true ones', async () => {
    const invented = await createEpoch({
      members: [a.member],
      recovery: R,
      after: { epoch: both, organisationIdentity: await createIdentity() },
    });
    for (const epochs of [[both, invented], [invented]]) {
      const opening = openKeyring(epochs, 'a', a.identity, published);
      await expect(opening).rejects.toThrow(coded('altered-keyring'));
    }
    for (const epochs of [[], [both, both]]) {
      const opening = openKeyring(epochs, 'a', a.identity, published);
      await expect(opening).rejects.toThrow(coded('bad-keyring'));
    }
  });

  test('a missing link is refused until the site itself publishes the newest key', async () => {
    const second = await removeMember(both, organisation, 'b');
    const secret = await openOrganisation(second, 'a', a.identity);
    const after = { epoch: second, organisationIdentity: secret };
    const third = await createEpoch({ members: [a.member], recovery: R, after });
    const ring = await openKeyring([both, second, third], 'a', a.identity, published);
    expect(ring.identities).toHaveLength(3);
    const gap = openKeyring([both, third], 'a', a.identity, published);
    await expect(gap).rejects.toThrow(coded('altered-keyring'));
    const newest = [third.manifest.organisation];
    expect((await openKeyring([both, third], 'a', a.identity, newest)).identities).toHaveLength(2);
  });
});

function withManifest(epoch: Epoch, change: Partial<Epoch['manifest']>): Epoch {
  return { ...epoch, manifest: { ...epoch.manifest, ...change } };
}

/** A device key in the form of the library’s passkey interfaces (a real passkey needs a browser). */
async function deviceKey(identity: string) {
  const { Encrypter, Decrypter, Stanza } = await import('age-encryption');
  const own = await recipientOf(identity);
  return {
    recipient: {
      wrapFileKey: async (fileKey: Uint8Array) => {
        const encrypter = new Encrypter();
        encrypter.addRecipient(own);
        return [new Stanza(['device'], await encrypter.encrypt(fileKey))];
      },
    },
    identity: {
      unwrapFileKey: async ([stanza]: InstanceType<typeof Stanza>[]) => {
        if (stanza?.args[0] !== 'device') return null;
        const decrypter = new Decrypter();
        decrypter.addIdentity(identity);
        return decrypter.decrypt(stanza.body);
      },
    },
  };
}
