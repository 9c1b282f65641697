import { LOOKS } from '../kinds.ts';
import type { Mark } from './features.ts';

/** The inside of a popup: one link per entry, with its kind and municipality in words.
 * @param hidden how many more entries stand at this place than are listed */
export function popupContent(marks: readonly Mark[], hidden = 0): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'map-popup';
  for (const mark of marks) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = mark.href;
    link.textContent = mark.name;
    const facts = document.createElement('span');
    facts.textContent = [mark.sample ? '見本' : '', LOOKS[mark.kind].label, mark.area]
      .filter(Boolean)
      .join('・');
    item.append(link, facts);
    list.append(item);
  }
  if (hidden > 0) {
    const item = document.createElement('li');
    item.textContent = `ほか${hidden}件は、一覧でご覧ください。`;
    list.append(item);
  }
  return list;
}
