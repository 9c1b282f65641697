import { createEpoch, createMember } from '../../../../src/sealed/keyring.ts';
import { createIdentity, recipientOf } from '../../../../src/sealed/recipients.ts';
import type { Keyring } from '../../../../src/staff/client.ts';

/** An organisation of one member, made with the real keyring and a quick passphrase wrap. */
export type Organisation = Readonly<{ keyring: Keyring; passphrase: string; recipient: string }>;

export async function createOrganisation(): Promise<Organisation> {
  const passphrase = 'ゆうがたの えんがわに すわる';
  const { member } = await createMember({ id: 'member-1', passphrase, workFactor: 4 });
  const recovery = await recipientOf(await createIdentity());
  const epoch = await createEpoch({ members: [member], recovery });
  return {
    keyring: { member, epochs: [epoch] },
    passphrase,
    recipient: epoch.manifest.organisation,
  };
}
