// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildFrame } from '../../../src/map/frame.ts';
import { syncWithLists } from '../../../src/map/list-sync.ts';
import { popupContent, type PopupWays } from '../../../src/map/points/popup-content.ts';

const mark = {
  kind: 'gathering',
  name: 'えんがわ<b>カフェ</b>',
  about: '居場所',
  area: '芦屋市',
  href: '/gatherings/cafe/',
  sample: true,
  vague: false,
} as const;

const noList: PopupWays = { factsOf: () => undefined, toList: () => undefined };

describe('What opens on the map', () => {
  test('is a link to the entry with its kind and town in words, and says when it is a sample', () => {
    const list = popupContent([mark], 0, noList);
    const link = list.querySelector('a');
    expect(link?.getAttribute('href')).toBe('/gatherings/cafe/');
    expect(link?.textContent).toBe('えんがわ<b>カフェ</b>');
    expect(list.querySelector('b')).toBeNull();
    expect(list.querySelector('span')?.textContent).toBe('見本・居場所・芦屋市');
    expect(list.querySelector('button')).toBeNull();
  });

  test('says when it stands only somewhere around there', () => {
    const list = popupContent([{ ...mark, vague: true }], 0, noList);
    expect(list.querySelector('span')?.textContent).toBe('見本・居場所・芦屋市・だいたいの場所');
  });

  test('says what its list item says and leads to it, where there is one', () => {
    const toList = vi.fn();
    const list = popupContent([mark], 0, {
      factsOf: () => ['話さなくてもかまいません。', '途中で帰ってよい'],
      toList,
    });
    expect([...list.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      '話さなくてもかまいません。',
      '途中で帰ってよい',
    ]);
    list.querySelector('button')?.click();
    expect(toList).toHaveBeenCalledWith('/gatherings/cafe/');
  });

  test('sends to the list when more entries share one place than fit', () => {
    expect(popupContent([mark], 7, noList).textContent).toContain('ほか7件は、一覧で');
  });
});

describe('The lists of a page and the map', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  const item = (href: string): string =>
    `<li><div class="kind">居場所</div><div><h3><a href="${href}">名前</a></h3><p>一言</p><ul class="chips"><li>静か</li><li>予約不要</li></ul></div></li>`;
  const page = (...hrefs: string[]): HTMLElement => {
    document.body.innerHTML = `<main><ul class="list">${hrefs.map(item).join('')}</ul></main>`;
    return document.body;
  };

  test('lead to each other; an entry without a position stays in the list as it is', () => {
    const pick = vi.fn();
    const root = page('/gatherings/cafe/', '/programs/nowhere/');
    syncWithLists(root, (href) => href === '/gatherings/cafe/', pick);
    const buttons = root.querySelectorAll('button');
    expect(root.querySelectorAll('.list > li')).toHaveLength(2);
    expect(buttons).toHaveLength(1);
    expect(buttons[0]?.getAttribute('aria-label')).toBe('名前を地図で見る');
    buttons[0]?.click();
    expect(pick).toHaveBeenCalledWith('/gatherings/cafe/', buttons[0]);
  });

  test('stay together when the list grows', async () => {
    const root = page('/gatherings/cafe/');
    syncWithLists(
      root,
      () => true,
      () => undefined,
    );
    root.querySelector('.list')?.insertAdjacentHTML('beforeend', item('/programs/later/'));
    await vi.waitFor(() => {
      expect(root.querySelectorAll('button')).toHaveLength(2);
    });
  });

  test('show in the list what is open on the map, and leave no trace when it goes', () => {
    const root = page('/gatherings/cafe/', '/programs/other/');
    const lists = syncWithLists(
      root,
      () => true,
      () => undefined,
    );
    lists.mark('/programs/other/');
    lists.focus('/gatherings/cafe/');
    expect(root.querySelectorAll('[aria-current]')).toHaveLength(1);
    expect(document.activeElement?.getAttribute('href')).toBe('/gatherings/cafe/');
    expect(lists.factsOf('/gatherings/cafe/')).toEqual(['一言', '静か・予約不要']);
    expect(lists.factsOf('/programs/unlisted/')).toBeUndefined();
    lists.stop();
    expect(root.querySelectorAll('button, [aria-current]')).toHaveLength(0);
  });
});

describe('Around the map', () => {
  test('it says what is not shown, what each mark means, and offers a way past it', () => {
    const { root } = buildFrame('道路は表示していません。');
    expect(root.textContent).toContain('道路は表示していません。');
    expect(root.querySelectorAll('.map-legend li')).toHaveLength(4);
    expect(root.querySelector('.map-legend')?.textContent).toContain('だいたいの場所');
    const target = root.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
    expect(root.querySelector(`[id="${target}"]`)).not.toBeNull();
  });
});
