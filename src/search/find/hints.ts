import type { SearchAnswer } from '../engine.ts';
import type { Question } from '../question.ts';
import { missingSentence, unconfirmedSentence } from './sentences.ts';

function line(children: readonly (Node | string)[]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.append(...children);
  return paragraph;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button-link';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

/**
 * Says how the words were understood (a corrected word, a place, a word that is nowhere, other questions to ask), and what
 * was left out because nobody has confirmed it.
 * @param ask asks another question
 */
export function showHints(
  block: HTMLElement,
  question: Question,
  { searchedAs, place, missing, didYouMean = [], counts }: SearchAnswer,
  ask: (question: Question) => void,
): void {
  const lines: HTMLParagraphElement[] = [];
  if (searchedAs !== undefined) lines.push(line([`「${searchedAs}」でさがしました。`]));
  if (place !== undefined) lines.push(line([`${place.name}のこととして、さがしました。`]));
  if (missing !== undefined) lines.push(line([missingSentence(missing)]));
  if (didYouMean.length > 0) {
    const others = didYouMean.map((q) =>
      button(q, () => {
        ask({ ...question, q });
      }),
    );
    lines.push(line(['もしかして：', ...others]));
  }
  const leftOut = unconfirmedSentence(question, counts);
  if (leftOut !== undefined) {
    const more = button('それも見る', () => {
      ask({ ...question, unconfirmed: true });
    });
    lines.push(line([leftOut, more]));
  }
  block.replaceChildren(...lines);
}
