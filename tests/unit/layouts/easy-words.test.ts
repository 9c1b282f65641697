import { describe, expect, it } from 'vitest';
import { notEasy } from '../../../src/directory/easy-japanese.ts';
import { entriesOf, type Entry } from '../../../src/directory/entry.ts';
import { easyFacts } from '../../../src/layouts/entry/easy-facts.ts';
import { easyTextOf } from '../../../src/layouts/entry/easy-text.ts';
import { shippedContent } from '../../support/shipped.ts';
import { employer, gathering, program } from '../directory/entries.ts';

const content = shippedContent();
const { vocabulary } = content;

const programme = (fields: object): Entry => ({
  collection: 'programs',
  data: program('a', fields),
});
const textOf = (fields: object) => easyTextOf(programme(fields), vocabulary);
const factsOf = (entry: Entry) =>
  easyFacts(entry, vocabulary.audiences).map((row) => row.join('：'));

describe('the easy version of an entry', () => {
  it('is what somebody wrote for it', () => {
    expect(textOf({ easy: '本を読みます。' })).toEqual({ kind: 'own', text: '本を読みます。' });
  });

  it('is the summary itself when that is easy: nothing is said twice', () => {
    expect(textOf({ summary: '話を聞きます。' })).toEqual({ kind: 'summary' });
  });

  it('is what its category says when the summary is hard', () => {
    const hard = textOf({ category: 'job-center', summary: '求職者の就労を支援する機関です。' });
    expect(hard).toMatchObject({ kind: 'category' });
    expect(hard).toHaveProperty('text', expect.stringContaining('仕事をさがす'));
  });

  it('exists for every entry that is shipped', () => {
    for (const entry of entriesOf(content)) {
      const told = easyTextOf(entry, vocabulary);
      expect(told, entry.data.id).toBeDefined();
      if (told?.kind !== 'summary') {
        expect(notEasy(told?.text ?? '', vocabulary.wordsHard), entry.data.id).toEqual([]);
      }
    }
  });
});

describe('the facts in やさしい日本語', () => {
  it('tell who may come, what it costs, and whether one has to phone', () => {
    const entry = programme({
      audience: ['family', 'self'],
      cost: { kind: 'free' },
      comforts: { 'without-phone': true },
    });
    expect(factsOf(entry)).toEqual([
      '使う人：ほんにん、かぞく',
      'お金：いりません。',
      '電話：しなくても、連絡できます。',
    ]);
  });

  it('tell when one may come from another town', () => {
    expect(factsOf(programme({ coverage: { areas: ['282065'], outside: true } }))).toEqual([
      '住む町：ほかの町でもいいです。',
    ]);
    expect(factsOf(programme({ coverage: { nationwide: true } }))).toEqual([
      '住む町：日本のどこでもいいです。',
    ]);
    expect(factsOf(programme({ coverage: { areas: ['282065'], outside: false } }))).toEqual([]);
  });

  it('leave out what nobody has told us', () => {
    expect(factsOf(programme({}))).toEqual([]);
    expect(factsOf(programme({ cost: { kind: 'unknown' } }))).toEqual([]);
  });

  it('say that one has to phone only when that is known', () => {
    expect(factsOf(programme({ channels: ['phone'] }))).toEqual([]);
    expect(factsOf(programme({ comforts: { 'without-phone': false } }))).toEqual([
      '電話：電話で連絡します。',
    ]);
    expect(factsOf(programme({ channels: ['phone', 'mail'] }))).toEqual([
      '電話：しなくても、連絡できます。',
    ]);
  });

  it('tell whether a gathering wants to be told before', () => {
    const entry: Entry = {
      collection: 'gatherings',
      data: gathering('b', { booking: { kind: 'not-needed' }, cost: { kind: 'paid' } }),
    };
    expect(factsOf(entry)).toEqual(['お金：いります。', '予約：しなくていいです。']);
  });

  it('never send anybody to phone a workplace', () => {
    const entry: Entry = { collection: 'employers', data: employer('c', {}) };
    expect(factsOf(entry).join()).toContain('電話をしなくていいです');
  });
});
