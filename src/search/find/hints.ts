import type { SearchAnswer } from '../engine.ts';

function line(children: readonly (Node | string)[]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.append(...children);
  return paragraph;
}

function wordButton(words: string, ask: (words: string) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-link';
  button.textContent = words;
  button.addEventListener('click', () => {
    ask(words);
  });
  return button;
}

/**
 * Says how the words were understood: a corrected word, a place, other questions to ask.
 * @param ask asks other words
 */
export function showHints(
  block: HTMLElement,
  { searchedAs, place, didYouMean = [] }: SearchAnswer,
  ask: (words: string) => void,
): void {
  block.replaceChildren(
    ...(searchedAs === undefined ? [] : [line([`「${searchedAs}」でさがしました。`])]),
    ...(place === undefined ? [] : [line([`${place.name}のこととして、さがしました。`])]),
    ...(didYouMean.length === 0
      ? []
      : [line(['もしかして：', ...didYouMean.map((words) => wordButton(words, ask))])]),
  );
}
