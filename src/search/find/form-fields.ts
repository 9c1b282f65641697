import { ONE_CHOICES, questionFrom, type Question } from '../question.ts';

/** The select of a filter that takes one choice. */
export function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : undefined;
}

/** The boxes of the comforts, in the order of the form. */
export const comfortBoxes = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[name="comfort"]'),
];

const unconfirmedBox = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>('input[name="unconfirmed"]');

/** Label of a comfort by its id. */
export const comfortLabel = (form: HTMLFormElement, id: string): string =>
  comfortBoxes(form).find(({ value }) => value === id)?.dataset['label'] ?? id;

/** Whether a question chooses something that is folded away at first. */
export const hasFolded = ({ step, audience, channel, cost, comfort }: Question): boolean =>
  [step, audience, channel, cost, ...comfort].some((choice) => choice !== '');

/** The field for words. It has no name: without a script no browser shall send what was typed. */
export function wordsField(form: HTMLFormElement): HTMLInputElement | undefined {
  const field = form.elements.namedItem('q');
  return field instanceof HTMLInputElement ? field : undefined;
}

/** What stands in the form. */
export function questionOf(form: HTMLFormElement): Question {
  const data = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const chosen = questionFrom(new URLSearchParams(data));
  return { ...chosen, q: wordsField(form)?.value.trim() ?? '' };
}

/** Puts a question into the form; what the form does not offer is dropped. */
export function fillForm(form: HTMLFormElement, question: Question): void {
  const words = wordsField(form);
  if (words) words.value = question.q;
  for (const name of ONE_CHOICES) {
    const select = selectOf(form, name);
    if (select === undefined) continue;
    const offered = [...select.options].some(({ value }) => value === question[name]);
    select.value = offered ? question[name] : '';
  }
  for (const box of comfortBoxes(form)) box.checked = question.comfort.includes(box.value);
  const unconfirmed = unconfirmedBox(form);
  if (unconfirmed) unconfirmed.checked = question.unconfirmed;
}

/** Offers a municipality that is not among the site's own. */
export function offerPlace(form: HTMLFormElement, code: string, name: string): void {
  const select = selectOf(form, 'area');
  if (select === undefined || [...select.options].some(({ value }) => value === code)) return;
  const option = document.createElement('option');
  option.value = code;
  option.textContent = name;
  select.append(option);
}
