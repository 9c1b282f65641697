import { NO_QUESTION, ONE_CHOICES, type Question } from '../question.ts';
import { withoutCount } from './counts.ts';
import { comfortLabel, selectOf } from './form-fields.ts';

/** One choice that narrows the list now, and the question without it. */
type Active = { readonly label: string; readonly without: Question };

function activeOf(form: HTMLFormElement, question: Question): Active[] {
  const single = ONE_CHOICES.filter((name) => question[name] !== '').map((name) => ({
    label: withoutCount(selectOf(form, name)?.selectedOptions[0]?.text ?? question[name]),
    without: { ...question, [name]: '' },
  }));
  const comforts = question.comfort.map((id) => ({
    label: comfortLabel(form, id),
    without: { ...question, comfort: question.comfort.filter((other) => other !== id) },
  }));
  const unconfirmed =
    question.unconfirmed && comforts.length > 0
      ? [{ label: '未確認のところも', without: { ...question, unconfirmed: false } }]
      : [];
  return [...single, ...comforts, ...unconfirmed];
}

/** The same words without any filter. */
export const wordsOnly = ({ q }: Question): Question => ({ ...NO_QUESTION, q });

/**
 * Shows the choices that narrow the list as buttons that take them back.
 * @param choose asks the question that is left; `index` is where the button stood
 */
export function showChips(
  list: HTMLElement,
  form: HTMLFormElement,
  question: Question,
  choose: (question: Question, index: number) => void,
): void {
  const active = activeOf(form, question);
  const items = active.map(({ label, without }, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-label', `${label} を外す`);
    button.addEventListener('click', () => {
      choose(without, index);
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  list.replaceChildren(...items);
}
