import { comeToForm } from './pages.tsx';
import type { Visit } from './screen.tsx';
import { Server } from './server.ts';

/** Headings of the questions of a consultation, in their order. */
export const QUESTIONS = [
  'どなたのことを書きますか',
  'いま、気になることは',
  'よければ、ことばで',
  'お住まいのところ',
  '気をつけてほしいこと',
  '返事の受けとりかた',
];
/** Heading of the page before sending. */
export const CHECK = '送る前に、見てください';

/** Somebody comes to the form for the first time, and nobody has written before. */
export async function startForm(): Promise<{ server: Server; visit: Visit }> {
  history.replaceState(null, '', '/contact/');
  const server = new Server();
  const visit = comeToForm(server);
  await visit.arriveAt(QUESTIONS[0] ?? '');
  return { server, visit };
}

/** Goes to the free words, writes, and opens the check page. */
export async function writeAndCheck(visit: Visit, text: string): Promise<void> {
  await visit.press('とばす');
  await visit.press('とばす');
  await visit.arriveAt('よければ、ことばで');
  await visit.write(text);
  await visit.press('ここまでで送る');
  await visit.arriveAt(CHECK);
}
