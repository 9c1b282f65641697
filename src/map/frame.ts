import { KINDS, LOOKS } from './kinds.ts';
import { VAGUE } from './points/popup-content.ts';

/** What stands around the map: a way past it, what the marks mean, and what it does not show. */
export type Frame = {
  root: HTMLElement;
  canvas: HTMLElement;
  status: HTMLElement;
  trouble: HTMLElement;
};

/** @param note what the chosen map does not show */
export function buildFrame(note: string): Frame {
  const root = element('div', 'map-frame');
  const skip = element('a', 'map-skip', '地図を飛ばす');
  const canvas = element('div', 'map-canvas');
  const status = element('p', 'map-count');
  status.setAttribute('role', 'status');
  const trouble = element('p', 'map-count');
  trouble.setAttribute('role', 'status');
  const end = element('div', 'map-end');
  end.id = `map-end-${crypto.randomUUID()}`;
  end.tabIndex = -1;
  skip.href = `#${end.id}`;
  root.append(skip, canvas, status, trouble, legend(), element('p', 'map-note', note), end);
  return { root, canvas, status, trouble };
}

function legend(): HTMLElement {
  const list = element('ul', 'map-legend');
  list.setAttribute('aria-label', '印の見方');
  const explain = (look: string, letter: string, label: string): void => {
    const mark = element('span', `map-mark ${look}`);
    mark.append(element('span', '', letter));
    mark.setAttribute('aria-hidden', 'true');
    const item = document.createElement('li');
    item.append(mark, label);
    list.append(item);
  };
  for (const kind of KINDS) {
    const { letter, label, shape } = LOOKS[kind];
    explain(`${shape} ${kind}`, letter, label);
  }
  explain('circle vague', '', VAGUE);
  return list;
}

function element<K extends 'div' | 'p' | 'a' | 'ul' | 'span'>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
