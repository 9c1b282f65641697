/**
 * The organisation's key and who holds it. Each epoch has one organisation identity; every member
 * and the paper key hold it as an age file of their own (a grant). Removing somebody starts the
 * next epoch without them. The database stores all of it and can neither read nor change it.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { KeyringError } from './keyring-errors.ts';
import { matchesFingerprint } from './fingerprint.ts';
import { type Holder, type Manifest, manifestMac, successionMac } from './manifest.ts';
import { RECOVERY } from './member.ts';
import { createIdentity, recipientOf, requireIdentity, requireRecipient } from './recipients.ts';

export { fingerprint, matchesFingerprint } from './fingerprint.ts';
export { createMember, type Member, RECOVERY, unlockMember } from './member.ts';

/** One period of the organisation key; plain JSON, safe to store. */
export interface Epoch {
  readonly manifest: Manifest;
  /** base64url HMAC of the manifest */
  readonly mac: string;
  /** member id, or `recovery` for the paper key → armored age file holding the organisation identity */
  readonly grants: Readonly<Record<string, string>>;
}

export interface NewEpoch {
  /** ids and public keys; further fields of a `Member` are left out */
  readonly members: readonly Holder[];
  /** public key of the paper key */
  readonly recovery: string;
  /** a given organisation identity (the demonstration has one); otherwise a new one is made */
  readonly organisationIdentity?: string;
  /** the epoch before, and its secret key */
  readonly after?: { readonly epoch: Epoch; readonly organisationIdentity: string };
}

/**
 * Makes an epoch and grants its key to every member and to the paper key.
 *
 * @throws KeyringError `reserved-id`, `already-member` (an id twice)
 * @throws SealedError `not-post-quantum`, `bad-identity`
 */
export async function createEpoch(how: NewEpoch): Promise<Epoch> {
  const { members, recovery, after } = how;
  const identity = how.organisationIdentity ?? (await createIdentity());
  const organisation = await recipientOf(identity);
  const epoch = (after?.epoch.manifest.epoch ?? 0) + 1;
  const follows = after ? successionMac(after.organisationIdentity, epoch, organisation) : null;
  const holders = members.map(({ id, recipient }) => ({ id, recipient }));
  return issue(identity, { v: 1, epoch, organisation, recovery, members: holders, follows });
}

/**
 * Opens the organisation identity of one epoch with a member's key (or the paper key, id `recovery`)
 * and refuses a keyring that the database changed by itself.
 *
 * @throws KeyringError `no-grant`, `altered-keyring`; SealedError `bad-identity`
 */
export async function openOrganisation(
  epoch: Epoch,
  memberId: string,
  memberIdentity: string,
): Promise<string> {
  const grant = Object.hasOwn(epoch.grants, memberId) ? epoch.grants[memberId] : undefined;
  if (grant === undefined) throw new KeyringError('no-grant');
  const identity = await unwrap(grant, memberIdentity);
  const fits = (await recipientOf(identity)) === epoch.manifest.organisation;
  if (!fits || manifestMac(identity, epoch.manifest) !== epoch.mac) {
    throw new KeyringError('altered-keyring');
  }
  return identity;
}

/** The organisation keys a member holds, ready for reading and writing. */
export interface OpenedKeyring {
  /** secret keys, newest epoch first */
  readonly identities: readonly string[];
  /** public key of the newest epoch: what replies are sealed to */
  readonly recipient: string;
}

/**
 * Opens every epoch that was granted to a member. The newest one is used for writing, so it has to
 * be proved: it is published by the site itself, or it follows an epoch that is, link by link. A
 * database that invents an epoch, or hides all but its own, is refused.
 *
 * @param published recipients compiled into the site (`site.yaml: intake.recipients`)
 * @throws KeyringError `no-grant` (the newest epoch was not granted), `altered-keyring`,
 *   `bad-keyring` (no epoch, or numbers that repeat)
 */
export async function openKeyring(
  epochs: readonly Epoch[],
  memberId: string,
  memberIdentity: string,
  published: readonly string[],
): Promise<OpenedKeyring> {
  const inOrder = epochs.toSorted((a, b) => a.manifest.epoch - b.manifest.epoch);
  const newest = inOrder.at(-1);
  const numbers = new Set(inOrder.map(({ manifest }) => manifest.epoch));
  if (newest === undefined || numbers.size !== epochs.length) throw new KeyringError('bad-keyring');
  if (!Object.hasOwn(newest.grants, memberId)) throw new KeyringError('no-grant');
  const opened: OpenedEpoch[] = [];
  for (const epoch of inOrder) {
    if (!Object.hasOwn(epoch.grants, memberId)) continue;
    const { manifest } = epoch;
    const identity = await openOrganisation(epoch, memberId, memberIdentity);
    const known = published.includes(manifest.organisation);
    const proved = known || follows(manifest, opened.at(-1));
    opened.push({ identity, proved });
  }
  if (opened.at(-1)?.proved !== true) throw new KeyringError('altered-keyring');
  const identities = opened.map(({ identity }) => identity).reverse();
  return { identities, recipient: newest.manifest.organisation };
}

/**
 * Admits a new member to an epoch, after hearing the six words of their key from them.
 *
 * @param heard what the new member read aloud, in any spelling
 * @throws KeyringError `fingerprint-differs`, `already-member`, `reserved-id`, `altered-keyring`
 */
export async function grantMember(
  epoch: Epoch,
  organisationIdentity: string,
  who: Holder,
  heard: string,
): Promise<Epoch> {
  if (!matchesFingerprint(who.recipient, heard)) throw new KeyringError('fingerprint-differs');
  if (manifestMac(organisationIdentity, epoch.manifest) !== epoch.mac) {
    throw new KeyringError('altered-keyring');
  }
  const members = [...epoch.manifest.members, { id: who.id, recipient: who.recipient }];
  return issue(organisationIdentity, { ...epoch.manifest, members }, epoch.grants);
}

/**
 * Starts the next epoch without a member. Afterwards: seal open conversations again, publish the new
 * recipient with the next build, keep the old key until cached pages are gone (at least 14 days).
 * What they copied stays copied.
 *
 * @throws KeyringError `not-a-member`
 */
export async function removeMember(
  epoch: Epoch,
  organisationIdentity: string,
  memberId: string,
): Promise<Epoch> {
  const { members, recovery } = epoch.manifest;
  const left = members.filter(({ id }) => id !== memberId);
  if (left.length === members.length) throw new KeyringError('not-a-member');
  return createEpoch({ members: left, recovery, after: { epoch, organisationIdentity } });
}

async function issue(
  identity: string,
  manifest: Manifest,
  before: Readonly<Record<string, string>> = {},
): Promise<Epoch> {
  const ids = manifest.members.map(({ id }) => id);
  if (ids.some((id) => id === RECOVERY || id === '')) throw new KeyringError('reserved-id');
  if (new Set(ids).size !== ids.length) throw new KeyringError('already-member');
  const holders = [...manifest.members, { id: RECOVERY, recipient: manifest.recovery }];
  const grants = new Map(Object.entries(before));
  for (const { id, recipient } of holders) {
    if (!grants.has(id)) grants.set(id, await wrap(identity, recipient));
  }
  return { manifest, mac: manifestMac(identity, manifest), grants: Object.fromEntries(grants) };
}

interface OpenedEpoch {
  readonly identity: string;
  readonly proved: boolean;
}

/** Whether this epoch was made with the key of the proved one before: a gap leaves no such proof. */
function follows(manifest: Manifest, before: OpenedEpoch | undefined): boolean {
  if (before?.proved !== true) return false;
  const proof = successionMac(before.identity, manifest.epoch, manifest.organisation);
  return proof === manifest.follows;
}

async function wrap(secret: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(requireRecipient(recipient));
  return armor.encode(await encrypter.encrypt(secret));
}

async function unwrap(file: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(requireIdentity(identity));
  try {
    return await decrypter.decrypt(armor.decode(file), 'text');
  } catch (cause) {
    throw new KeyringError('no-grant', { cause });
  }
}
