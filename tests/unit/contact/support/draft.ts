import { onTestFinished, vi } from 'vitest';
import type { ContactFormProps } from '../../../../src/contact/ContactForm.tsx';
import { comeToForm } from './pages.tsx';
import type { Visit } from './screen.tsx';
import { Server } from './server.ts';

export const FIRST = 'どなたのことを書きますか';
export const WORDS = 'よければ、ことばで';
export const CHECK = '送る前に、見てください';
export const SECRET = '夜になると、少し息ができます。';
export const KEEP = 'この端末に下書きを残す';
export const THERE = 'この端末に下書きがあります';
export const PLACE = 'engawa:draft:consultation';

/** Opens the form as on a new visit: nothing of an earlier page is left in memory. */
export async function come(server: Server, props: Partial<ContactFormProps> = {}): Promise<Visit> {
  history.replaceState(null, '', '/contact/');
  const visit = comeToForm(server, props);
  await visit.until(() => visit.heading() !== '', 'the form');
  return visit;
}

/** Somebody comes for the first time; when the test is over nothing is left on the device. */
export async function startDraft(): Promise<{ server: Server; visit: Visit }> {
  onTestFinished(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });
  const server = new Server();
  return { server, visit: await come(server) };
}

/** Leaves, and comes again to a form that says something of a draft. */
export async function comeAgain(left: Visit, server: Server): Promise<Visit> {
  left.leave();
  const visit = await come(server);
  await visit.until(() => visit.text.includes('下書き'), 'a word about the draft');
  return visit;
}

export async function writeWords(visit: Visit, text = SECRET): Promise<void> {
  await visit.press('とばす');
  await visit.press('とばす');
  await visit.arriveAt(WORDS);
  await visit.write(text);
}

/** Opens the quiet offer; the way a browser does it, since jsdom knows no toggling. */
export async function lookAtOffer(visit: Visit): Promise<void> {
  const offer = visit.host.querySelector('details');
  if (offer === null || offer.hidden) throw new Error('nothing is offered');
  offer.open = true;
  offer.dispatchEvent(new Event('toggle'));
  await visit.until(() => visit.buttons().includes(KEEP), 'the offer');
}

/** The phrase of the draft, where it is shown. */
export const shownWords = (visit: Visit): string[] =>
  [...visit.host.querySelectorAll('.contact-later .phrase li')].map((each) => each.textContent);

/** Keeps what was written; gives the phrase of the draft. */
export async function keepDraft(visit: Visit): Promise<string[]> {
  await lookAtOffer(visit);
  await visit.press(KEEP);
  await visit.until(() => shownWords(visit).length === 8, 'the phrase');
  return shownWords(visit);
}

/** Everything that lies on the device, by its name. */
export const onDevice = (): Record<string, string> =>
  Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]);

/** Types a phrase into the box of the first screen, the only one there. */
export async function openDraft(visit: Visit, words: readonly string[]): Promise<void> {
  await visit.press('開く');
  await visit.write(words.join('　'));
  await visit.press('下書きを開く');
}
