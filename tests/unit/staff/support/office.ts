import { MemoryClient } from './memory-client.ts';
import { createOrganisation } from './organisation.ts';
import { Visitor } from './visitor.ts';

/** The n-th conversation's id; a higher one was made later. */
export const idOf = (n: number): string =>
  `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** An inbox with one sealed conversation per text; the first text is the oldest. */
export async function openOffice(
  texts: readonly string[],
): Promise<{ client: MemoryClient; visitors: readonly Visitor[] }> {
  const client = new MemoryClient(await createOrganisation());
  const visitors: Visitor[] = [];
  for (const [n, text] of texts.entries()) {
    const visitor = await Visitor.create(client.organisation.recipient);
    visitors.push(visitor);
    const day = `2026-11-${String(n + 1).padStart(2, '0')}`;
    const row = {
      id: idOf(n),
      lookupHash: visitor.lookupHash,
      status: 'received' as const,
      openedOn: day,
      lastVisitorOn: day,
      lastStaffOn: null,
      closesOn: null,
      version: 1,
      held: false,
    };
    client.add(row, [await visitor.open({ text })]);
  }
  return { client, visitors };
}
