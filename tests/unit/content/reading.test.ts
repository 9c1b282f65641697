import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/directory/content/faults.ts';
import { readContent } from '../../../src/directory/content/read.ts';
import { CONCEPTS, contentFolder, GATHERING, PROGRAM } from './folder.ts';

const row = (id: string, more = {}) =>
  `${JSON.stringify({
    id,
    name: `窓口 ${id}`,
    category: 'self-reliance',
    summary: '話を聞きます。',
    sources: [{ title: '一覧' }],
    ...more,
  })}\n`;

describe('another city is another folder', () => {
  it('takes vocabulary and gazetteer from the shipped content where it has none of its own', () => {
    const root = contentFolder({ 'programs/soudan.yaml': PROGRAM });
    expect(readContent(root).content.vocabulary.concepts).toEqual([]);
    rmSync(join(root, CONCEPTS), { recursive: true });
    const { content, faults } = readContent(root);
    expect(faults).toEqual([]);
    expect(content.programs.map(({ id }) => id)).toEqual(['soudan']);
    expect(content.vocabulary.needs.length).toBeGreaterThan(10);
    expect(content.vocabulary.concepts.length).toBeGreaterThan(10);
    expect(content.places.find(({ code }) => code === '282065')).toMatchObject({
      name: '芦屋市',
      prefectureName: '兵庫県',
    });
  });

  it('uses its own vocabulary when it has one', () => {
    const needs = '- { id: only, label: 一つ, plain: ひとつ, description: これだけです。 }\n';
    const { content, faults } = readContent(
      contentFolder({
        'vocabulary/needs.yaml': needs,
        'programs/soudan.yaml': PROGRAM.replace('[money, unsure]', '[only]'),
      }),
    );
    expect(faults).toEqual([]);
    expect(content.vocabulary.needs.map(({ id }) => id)).toEqual(['only']);
    expect(content.vocabulary.comforts.length).toBeGreaterThan(10);
  });

  it('never borrows site.yaml: without it there is a fault, and no site', () => {
    const root = contentFolder({});
    writeFileSync(join(root, 'site.yaml'), 'title: [\n');
    const { content, faults } = readContent(root);
    expect(faults.length).toBeGreaterThan(0);
    expect(() => content.site).toThrow(ContentError);
  });
});

describe('entries', () => {
  it('take their id from the file name and defaults from the schema', () => {
    const { content } = readContent(contentFolder({ 'gatherings/engawa.yaml': GATHERING }));
    expect(content.gatherings[0]).toMatchObject({ id: 'engawa', sample: true, comforts: {} });
  });

  it('guides keep their Markdown', () => {
    const guide = '---\ntitle: はじめに\nsummary: 短い文。\naudience: [self]\n---\n# 見出し\n';
    const { content, faults } = readContent(contentFolder({ 'guides/first.md': guide }));
    expect(faults).toEqual([]);
    expect(content.guides[0]).toMatchObject({ id: 'first', title: 'はじめに', body: '# 見出し\n' });
  });

  it('sources that name a registered data set are completed from the register', () => {
    const { content, faults } = readContent(
      contentFolder({
        'sources.yaml': '- { id: list, title: 全国一覧, licence: CC BY 4.0, date: 2026-07 }\n',
        'imported/programs/a.jsonl': row('a', {
          sources: [{ dataset: 'list', url: 'https://www.example.lg.jp/a' }],
        }),
      }),
    );
    expect(faults).toEqual([]);
    expect(content.programs[0]?.sources).toEqual([
      {
        dataset: 'list',
        title: '全国一覧',
        licence: 'CC BY 4.0',
        date: '2026-07',
        url: 'https://www.example.lg.jp/a',
      },
    ]);
  });

  it('what a row says of its source wins over the register', () => {
    const own = { title: '県の一覧', date: '2026-09', url: 'https://www.example.lg.jp/own' };
    const { content } = readContent(
      contentFolder({
        'sources.yaml':
          '- { id: list, title: 全国一覧, licence: CC BY 4.0, date: 2026-07, url: https://www.example.lg.jp/ }\n',
        'imported/programs/a.jsonl': row('a', { sources: [{ dataset: 'list', ...own }] }),
      }),
    );
    expect(content.programs[0]?.sources).toEqual([
      { dataset: 'list', licence: 'CC BY 4.0', ...own },
    ]);
  });
});

describe('the national scale', () => {
  it('adds the rows of imported/national, and a local entry wins over a bulk row', () => {
    const root = contentFolder({
      'programs/a.yaml': PROGRAM,
      'imported/national/programs/all.jsonl': row('a') + row('b'),
    });
    expect(readContent(root).content.programs.map(({ id }) => id)).toEqual(['a']);
    const { content, faults } = readContent(root, { scale: 'national' });
    expect(faults).toEqual([]);
    expect(content.programs.map(({ name }) => name)).toEqual(['くらしの相談室', '窓口 b']);
  });

  it('takes them from any folder', () => {
    const root = contentFolder({});
    const more = join(root, 'elsewhere');
    mkdirSync(join(more, 'programs'), { recursive: true });
    writeFileSync(join(more, 'programs', 'x.jsonl'), row('x'));
    const { content } = readContent(root, { scale: more });
    expect(content.programs.map(({ id }) => id)).toEqual(['x']);
  });
});
