import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/tools/check/examine.ts';
import { contentFolder, EMPLOYER, GATHERING, PROGRAM } from '../content/folder.ts';

const guide = (text: string): string =>
  `---\ntitle: 本\nkana: ほん\nsummary: 短い文。\naudience: [self]\n---\n${text}\n`;

/** Faults of a small site whose guide has this text, as line and what was found. */
function faultsIn(text: string, more: Readonly<Record<string, string>> = {}) {
  const { faults } = examine(
    contentFolder({
      'guides/hon.md': guide(text),
      'guides/tsugi.md': guide('## はじめに\n\n文です。\n\n## はじめに'),
      'programs/soudan.yaml': PROGRAM,
      'gatherings/engawa.yaml': GATHERING,
      'employers/honya.yaml': EMPLOYER,
      ...more,
    }),
    '2026-11-21',
    undefined,
  );
  return faults.map(({ line, found, remedy }) => ({ line, found, remedy }));
}

const works = (address: string) => {
  expect(faultsIn(`[ことば](${address})`), address).toEqual([]);
};
const fails = (address: string, remedy: string) => {
  const [fault] = faultsIn(`[ことば](${address})`);
  expect(fault?.line, address).toBe(7);
  expect(fault?.remedy, address).toContain(remedy);
};

describe('links of a guide', () => {
  it('may lead to every kind of page the site will have', () => {
    works('/');
    works('/hotlines/');
    works('/contact/return/');
    works('/programs/soudan/');
    works('/gatherings/engawa/');
    works('/gatherings/engawa.ics');
    works('/employers/honya/');
    works('/employers/about/');
    works('/employers/steps/tour/');
    works('/guides/tsugi/');
    works('/areas/282065/');
    works('/needs/money/');
    works('/categories/self-reliance/');
    works('/data/hsds.json');
    works('/favicon.svg');
    works('/find/?q=傷病手当金');
    works('https://www.example.jp/');
    works('tel:0120-000-000');
  });

  it('may not lead to a page that is not there; the nearest one is named', () => {
    fails('/guides/tugi/', '「/guides/tsugi/」');
    fails('/programs/sodan/', '「/programs/soudan/」');
    fails('/areas/131016/', '直してください');
    fails('/nothing/like/it/at/all/', 'リンクを消して');
  });

  it('need the slash at the end, and the one at the beginning', () => {
    fails('/hotlines', '「/hotlines/」');
    fails('hotlines/', '/ から');
  });

  it('do not name the page of a month, which goes away', () => {
    fails('/calendar/2026-12/', '「/calendar/」');
  });

  it('meet a heading when they name one', () => {
    works('/guides/tsugi/#はじめに');
    works('/guides/tsugi/#はじめに-1');
    works(`/guides/tsugi/#${encodeURIComponent('はじめに')}`);
    expect(faultsIn('## うえ\n\n[ことば](#うえ)')).toEqual([]);
    fails('/guides/tsugi/#おわりに', '見出し');
    fails('#どこにもない', '見出し');
  });

  it('are found in pictures, in tables, in definitions and in HTML, on their line', () => {
    const text = [
      '![え](/no.png)',
      '',
      '| あ | い |',
      '| --- | --- |',
      '| [う](/no/table/) | え |',
      '',
      '[お][ka]',
      '',
      '[ka]: /no/definition/',
      '',
      'まえ <a href="/no/html/">うしろ</a>',
    ].join('\n');
    expect(faultsIn(text).map(({ line }) => line)).toEqual([7, 11, 15, 17]);
  });

  it('are not found in what is only shown', () => {
    expect(faultsIn('`[ことば](/no/code/)`')).toEqual([]);
  });
});

describe('links elsewhere', () => {
  it('are looked at in the sentences of an entry too', () => {
    const named = (path: string) => PROGRAM.replace('聞きます。', `聞きます（${path}）。`);
    expect(faultsIn('', { 'programs/soudan.yaml': named('/memo/') })).toEqual([]);
    expect(faultsIn('', { 'programs/soudan.yaml': named('/memos/') })).toEqual([
      expect.objectContaining({ line: 6, found: '「/memos/」というページはありません' }),
    ]);
  });

  it('a guide with a fault of its own is still a page to link to', () => {
    const faults = faultsIn('[つぎ](/guides/kowareta/)', {
      'guides/kowareta.md': guide('文').replace('title: 本\n', ''),
    });
    expect(faults.map(({ found }) => found)).toEqual(['書かれていません']);
  });
});
