// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { buildFrame } from '../../../src/map/frame.ts';
import { popupContent } from '../../../src/map/points/popup-content.ts';

const mark = {
  kind: 'gathering',
  name: 'えんがわ<b>カフェ</b>',
  area: '芦屋市',
  href: '/gatherings/cafe/',
  sample: true,
} as const;

describe('What opens on the map', () => {
  test('is a link to the entry with its kind and town in words, and says when it is a sample', () => {
    const list = popupContent([mark]);
    const link = list.querySelector('a');
    expect(link?.getAttribute('href')).toBe('/gatherings/cafe/');
    expect(link?.textContent).toBe('えんがわ<b>カフェ</b>');
    expect(list.querySelector('b')).toBeNull();
    expect(list.querySelector('span')?.textContent).toBe('見本・居場所・集まり・芦屋市');
  });

  test('sends to the list when more entries share one place than fit', () => {
    expect(popupContent([mark], 7).textContent).toContain('ほか7件は、一覧で');
  });
});

describe('Around the map', () => {
  test('it says that roads are not shown, what each mark means, and offers a way past it', () => {
    const { root } = buildFrame();
    expect(root.textContent).toContain('道路は表示していません。住所をご確認ください。');
    expect(root.querySelectorAll('.map-legend li')).toHaveLength(3);
    const target = root.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
    expect(root.querySelector(`[id="${target}"]`)).not.toBeNull();
  });
});
