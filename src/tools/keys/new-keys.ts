import {
  createEpoch,
  createMember,
  type Epoch,
  type Member,
  RECOVERY,
} from '../../sealed/keyring.ts';
import { createPassphrase } from '../../sealed/passphrase.ts';
import { createIdentity, recipientOf } from '../../sealed/recipients.ts';

/** Everything a new organisation starts with. `recovery`, `passphrase` are secrets. */
export interface NewKeys {
  readonly member: Member;
  readonly epoch: Epoch;
  /** armored age file: the organisation key for whoever holds the paper */
  readonly recoveryGrant: string;
  /** secret key of the paper sheet, `AGE-SECRET-KEY-PQ-1…` */
  readonly recovery: string;
  /** six words that unlock the first member’s key */
  readonly passphrase: string;
}

/**
 * Makes the organisation key, the key of the first member and the paper key. The organisation key
 * itself is never written anywhere in the clear: it lies inside the grants.
 *
 * @param memberId id of the member’s sign-in (UUID)
 */
export async function newKeys(memberId: string): Promise<NewKeys> {
  const passphrase = createPassphrase();
  const { member } = await createMember({ id: memberId, passphrase });
  const recovery = await createIdentity();
  const epoch = await createEpoch({ members: [member], recovery: await recipientOf(recovery) });
  const recoveryGrant = epoch.grants[RECOVERY] ?? '';
  return { member, epoch, recoveryGrant, recovery, passphrase };
}
