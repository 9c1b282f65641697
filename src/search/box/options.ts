import type { Suggestion } from '../engine.ts';

/** What kind of thing an option is, said behind its text. */
function kindOf(suggestion: Suggestion): string {
  switch (suggestion.is) {
    case 'need':
      return 'いまの気持ち';
    case 'word':
      return 'ことば';
    case 'place':
      return `まち・${suggestion.prefecture}`;
    case 'entry':
      return suggestion.about;
  }
}

/** The options of the listbox. Text only: nothing here is parsed as HTML. */
export function optionsOf(suggestions: readonly Suggestion[], id: string): HTMLLIElement[] {
  return suggestions.map((suggestion, at) => {
    const option = document.createElement('li');
    option.id = `${id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const text = document.createElement('span');
    text.textContent = suggestion.text;
    const kind = document.createElement('small');
    kind.textContent = kindOf(suggestion);
    option.append(text, ' ', kind);
    return option;
  });
}

/** What is said to screen readers when the options change. */
export const optionsInWords = (count: number): string =>
  count === 0 ? '' : `候補が${count}件あります。上下の矢印キーでえらべます。`;
