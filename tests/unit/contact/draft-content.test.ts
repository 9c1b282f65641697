// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDraft, writeDraft } from '../../../src/contact/draft/content.ts';
import { DRAFT_DAYS, findDraft, layDown } from '../../../src/contact/draft/shelf.ts';
import { NO_ANSWERS } from '../../../src/contact/model/answers.ts';
import { CONSULTATION, PLANS } from '../../../src/contact/model/form-state.ts';
import { ANSWERS } from '../../../src/pages/contact/_before.ts';

test('the pages that speak of drafts promise the days that are kept', () => {
  const [, said = ''] = ANSWERS.find(([name]) => name === '書きかけのもの') ?? [];
  for (const page of [said, readFileSync('src/pages/privacy.astro', 'utf8')])
    expect(page).toMatch(new RegExp(`下書き[^。]*。[^]*?${DRAFT_DAYS}日`));
});

describe('What a draft says inside', () => {
  const content = {
    answers: { ...NO_ANSWERS, words: 'あ', needs: ['x'] },
    screen: 'where',
  } as const;

  test('is read as it was written', () => {
    expect(readDraft(writeDraft(content), CONSULTATION)).toEqual(content);
  });

  test('of another letter, or no draft, is not taken', () => {
    expect(readDraft(writeDraft(content), PLANS.employer)).toBeNull();
    for (const text of ['', '{}', 'null', '[]', '{"draft":2}', '{"draft":1,"answers":[]}'])
      expect(readDraft(text, CONSULTATION)).toBeNull();
  });

  test('answers of a form that nobody knows any more are left open, the others are kept', () => {
    const odd = {
      draft: 1,
      screen: 'somewhere',
      answers: {
        ...{ about: 'consultation', words: 'あ', needs: 'x', wishes: [1], rhythm: 'never' },
        ...{ entry: { path: '//x', name: 'x' }, reach: { mail: 7 }, extra: true },
      },
    };
    expect(readDraft(JSON.stringify(odd), CONSULTATION)).toEqual({
      answers: { ...NO_ANSWERS, words: 'あ' },
      screen: 'check',
    });
  });

  test('is kept for fourteen days and not one more', () => {
    layDown('consultation', 'AAAA', '2026-11-21');
    expect(findDraft('consultation', '2026-12-05')).toMatchObject({ state: 'there' });
    expect(findDraft('consultation', '2026-12-06')).toEqual({ state: 'expired' });
    expect(findDraft('consultation', '2026-12-06')).toEqual({ state: 'none' });
  });
});
