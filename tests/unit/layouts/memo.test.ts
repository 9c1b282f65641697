import { describe, expect, it } from 'vitest';
import { answerInWords, memoInWords } from '../../../src/layouts/memo/memo-text.ts';

const answer = (heading: string, ticked: string[], written: string) => ({
  heading,
  ticked,
  written,
});

describe('the memo as plain text', () => {
  it('holds only what was answered, in the order of the questions', () => {
    expect(
      memoInWords([
        answer('名前', [], 'かきのき'),
        answer('だれのことで', [], '  \n '),
        answer('連絡', ['手紙', 'メール'], '昼すぎなら'),
      ]),
    ).toBe('相談メモ\n\n【名前】\nかきのき\n\n【連絡】\n手紙、メール\n昼すぎなら');
  });

  it('is empty when every question was skipped', () => {
    expect(memoInWords([answer('名前', [], ''), answer('連絡', [], '')])).toBe('');
  });

  it('needs no writing where ticking was enough', () => {
    expect(answerInWords(answer('連絡', ['手紙'], ''))).toBe('手紙');
  });
});
