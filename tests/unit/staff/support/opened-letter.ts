import { idOf, openOffice } from './office.ts';
import type { MemoryClient } from './memory-client.ts';
import { Screen } from './screen.tsx';
import type { Visitor } from './visitor.ts';

/** A member of staff before the only letter of the inbox, just opened and not yet answered. */
export type OpenedLetter = Readonly<{
  id: string;
  client: MemoryClient;
  /** Who wrote it. */
  visitor: Visitor;
  screen: Screen;
}>;

/** @param text of the letter. Close the screen when done. */
export async function openLetter(text: string): Promise<OpenedLetter> {
  const {
    client,
    visitors: [visitor],
  } = await openOffice([text]);
  if (visitor === undefined) throw new Error('no visitor');
  const id = idOf(0);
  const screen = new Screen(client);
  await screen.enter();
  await screen.goTo(`#/c/${id}`);
  await screen.reads('まだ返事をしていません');
  return { id, client, visitor, screen };
}
