import ContactForm, { type ContactFormProps } from '../../../../src/contact/ContactForm.tsx';
import ReturnPage from '../../../../src/contact/ReturnPage.tsx';
import { servicesWith } from '../../../../src/contact/sending/services.ts';
import { OFFICE, PROPS, Visit } from './screen.tsx';
import type { Letter } from './letter.ts';
import type { Server } from './server.ts';

const loadFor = (server: Server) => () => Promise.resolve(servicesWith(server.client));

/**
 * Somebody comes to the form; what they send arrives at this server.
 * @param props where this form differs from the one for a consultation
 */
export const comeToForm = (server: Server, props: Partial<ContactFormProps> = {}): Visit =>
  new Visit(
    <ContactForm {...PROPS} returnHref="/contact/return/" load={loadFor(server)} {...props} />,
  );

/** Somebody comes to the page on which answers are read, and it asks for their phrase. */
export async function comeToReturn(server: Server, office = OFFICE): Promise<Visit> {
  history.replaceState(null, '', '/contact/return/');
  const load = loadFor(server);
  const visit = new Visit(<ReturnPage {...PROPS} contactHref="/contact/" {...{ office, load }} />);
  await visit.arriveAt('合言葉で返事を読む');
  return visit;
}

/** The phrase of a letter as it is typed. */
export const phraseOf = ({ phrase }: Letter): string => phrase.words.join('　');

/** Types a phrase where it is asked for, and wants to go in. */
export async function openWith(visit: Visit, typed: string): Promise<void> {
  await visit.write(typed);
  await visit.press('開く');
}
