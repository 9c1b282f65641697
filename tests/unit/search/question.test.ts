import { describe, expect, test } from 'vitest';
import { areaAndAbove, NATIONWIDE } from '../../../src/search/index/areas.ts';
import {
  filtersFrom,
  NO_QUESTION,
  queryString,
  questionFrom,
  type Question,
} from '../../../src/search/question.ts';

const ASKED: Question = {
  q: '人と話すのがこわい',
  ...{ area: '282065', need: 'money', kind: 'gathering', step: 'try', audience: 'family' },
  ...{ channel: 'mail', cost: 'free' },
  comfort: ['no-talking', 'leave-anytime'],
  unconfirmed: true,
};

describe('What stands in the address of a search', () => {
  test('an empty question leaves the address alone', () => {
    expect(queryString(NO_QUESTION)).toBe('');
  });

  test('words and choices come back as they were', () => {
    expect(questionFrom(new URLSearchParams(queryString(ASKED)))).toEqual(ASKED);
  });

  test('the unconfirmed are a question only beside a comfort', () => {
    expect(queryString({ ...NO_QUESTION, unconfirmed: true })).toBe('');
    expect(filtersFrom({ ...NO_QUESTION, unconfirmed: true }).unconfirmed).toBeUndefined();
  });

  test('choices nobody could have made are dropped', () => {
    const odd = { area: '<script>', need: 'a b', kind: 'constructor', cost: '<b>' };
    const filters = filtersFrom({ ...NO_QUESTION, ...odd, comfort: ['"><img>'] });
    expect(Object.values(filters).every((value) => value === undefined)).toBe(true);
  });
});

test('a search in one town also finds what its prefecture and the whole country offer', () => {
  expect(areaAndAbove('282065')).toEqual(['282065', '28', NATIONWIDE]);
});
