import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/sealed/message.ts';
import { parseContent } from '../../../src/sealed/message.ts';
import type { ReferralMessage } from '../../../src/sealed/referral.ts';
import {
  referralsIn,
  referralState,
  referralWords,
  withoutReferral,
  writeDecision,
  writePassed,
  writeProposal,
} from '../../../src/sealed/referral.ts';

const proposal = {
  entry: { path: 'programs/some-place', name: 'みどりの居場所' },
  passing: 'お住まいの市と、静かな場所をさがしていること',
};
const hashOf = (letter: string): string => letter.repeat(43);
let second = 0;
const message = (
  direction: 'in' | 'out',
  name: string,
  answers: Answers,
  text = '',
): ReferralMessage => ({
  direction,
  at: `2026-11-21T04:20:${String(second++).padStart(2, '0')}Z`,
  content: parseContent({ text, answers }),
  fileHash: hashOf(name),
});
const states = (messages: readonly ReferralMessage[]) => referralsIn(messages).map(referralState);

const asked = message('out', 'A', writeProposal(proposal));
const agreed = message('in', 'B', writeDecision(hashOf('A'), true));
const refused = message('in', 'C', writeDecision(hashOf('A'), false));
const passed = message('out', 'D', writePassed(hashOf('A')));

describe('A proposed referral', () => {
  test('says where to and what would be passed on, and waits for the person', () => {
    expect(referralWords(asked)).toEqual([{ kind: 'proposed', proposal }]);
    expect(referralsIn([asked])).toEqual([
      { proposal, fileHash: hashOf('A'), proposedAt: asked.at, decision: null, passedAt: null },
    ]);
    expect(states([asked])).toEqual(['asked']);
  });

  test('is agreed to or refused, and the newest word of the person counts', () => {
    expect(states([asked, agreed])).toEqual(['agreed']);
    expect(states([asked, agreed, refused])).toEqual(['refused']);
    expect(states([asked, refused, agreed, passed])).toEqual(['passed']);
  });

  test('cannot be agreed to by staff, nor proposed or passed on by the person', () => {
    expect(states([asked, { ...agreed, direction: 'out' }])).toEqual(['asked']);
    expect(states([asked, agreed, { ...passed, direction: 'in' }])).toEqual(['agreed']);
    expect(referralsIn([{ ...asked, direction: 'in' }])).toEqual([]);
  });

  test('another proposal, or an earlier word, is never what was agreed to', () => {
    const other = message('out', 'E', writeProposal({ ...proposal, passing: 'すべて' }));
    expect(states([asked, other, agreed])).toEqual(['agreed', 'asked']);
    expect(states([agreed, asked])).toEqual(['asked']);
  });

  test.each([
    ['a later version', ['2', 'programs/a', '名', 'x']],
    ['an address elsewhere', ['1', 'https://example.org', '名', 'x']],
    ['a field too few', ['1', 'programs/a', '名']],
    ['a field too many', ['1', 'programs/a', '名', 'x', 'y']],
    ['more than fits', ['1', 'programs/a', '名', 'x'.repeat(1001)]],
    ['a single word', '1'],
  ])('%s is no proposal, and stays to be seen as it was written', (_name, referral) => {
    const strange = message('out', 'F', { referral });
    expect(referralsIn([strange])).toEqual([]);
    expect(withoutReferral(strange)).toEqual({ referral });
  });

  test('is told in its own sentences; the other answers stay', () => {
    const both = { rhythm: 'i-return', ...writeDecision(hashOf('A'), true) };
    expect(withoutReferral(message('in', 'G', both))).toEqual({ rhythm: 'i-return' });
    expect(withoutReferral({ ...asked, content: { text: '' } })).toEqual({});
  });
});
