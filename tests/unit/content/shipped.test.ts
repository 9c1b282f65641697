import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../src/directory/content/faults.ts';
import { readContent } from '../../../src/directory/content/read.ts';
import { avoidedInContent } from '../../../src/tools/check/content-words.ts';
import { readRawContent } from '../../../src/tools/check/raw-content.ts';
import { doubtfulSchedules } from '../../../src/tools/check/schedules.ts';
import { avoidedInProgram, programFiles } from '../../../src/tools/check/source-words.ts';

const { content, faults } = readContent('content');
const raw = readRawContent('content');
const avoid = content.vocabulary.wordsAvoid;

describe('the content that is shipped', () => {
  it('has no fault', () => {
    expect(faults.map(faultLine)).toEqual([]);
  });

  it('has no schedule that cannot be meant', () => {
    expect(doubtfulSchedules(content, raw).map(faultLine)).toEqual([]);
  });

  it('says nothing in words that hurt', () => {
    expect(avoid.length).toBeGreaterThan(10);
    expect(raw.entries.length).toBeGreaterThan(1000);
    expect(avoidedInContent(raw, avoid).map(faultLine)).toEqual([]);
  });

  it('marks every gathering and workplace 見本 until an organisation vouches for it', () => {
    expect(content.gatherings.filter(({ sample }) => sample).length).toBeGreaterThanOrEqual(12);
    expect(content.employers.filter(({ sample }) => sample).length).toBeGreaterThanOrEqual(10);
  });

  it('explains every term in plain words', () => {
    const { categories, needs, comforts, steps, channels, audiences } = content.vocabulary;
    for (const term of [
      ...categories,
      ...needs,
      ...comforts,
      ...steps,
      ...channels,
      ...audiences,
    ]) {
      expect(term.plain, term.id).not.toMatch(/支援機関|事業所|制度/);
      expect(term.description, term.id).toMatch(/。$/);
    }
  });

  it('never lists the trial number of the loneliness line as permanent', () => {
    for (const { number } of content.hotlines)
      expect(number ?? '').not.toMatch(/9999|494949|494-949/);
  });
});

describe('the program', () => {
  it('says nothing in words that hurt', () => {
    expect(programFiles('src').length).toBeGreaterThan(50);
    expect(avoidedInProgram('src', avoid).map(faultLine)).toEqual([]);
  });
});
