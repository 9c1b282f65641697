import { describe, expect, it } from 'vitest';
import { areaCodesOf, readPhone, sameLine } from '../../../src/tools/import/phone.ts';

const CODES = areaCodesOf(['0797-31-0681', '072-780-4344', '06-6415-6196', '0566-91-5416']);

describe('a phone number from a source', () => {
  it.each([
    ['0797-31-0681', '0797-31-0681'],
    ['０７９７ー３１ー０６８１', '0797-31-0681'],
    ['(06)6415-6196', '06-6415-6196'],
    ['0120-593852', '0120-593-852'],
    ['0649509397', '06-4950-9397'],
    ['0727857873', '072-785-7873'],
    ['09068297338', '090-6829-7338'],
    ['#8008', '#8008'],
    ['189', '189'],
  ])('%s is printed as %s, digits unchanged', (raw, number) => {
    expect(readPhone(raw, CODES)).toEqual({ ok: true, number });
  });

  it.each([
    '0563-652-652',
    '0797-31-068',
    '0797-31-06811',
    '各区役所へ',
    '0797-31-0681（代表）',
    '',
  ])('%j is not shown, and the reason is given', (raw) => {
    const reading = readPhone(raw, CODES);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.reason).not.toBe('');
  });

  it('is the same line whatever its dashes', () => {
    expect(sameLine('0797558273', '0797-55-8273')).toBe(true);
    expect(sameLine('0797-55-8273', '0797-55-8274')).toBe(false);
    expect(sameLine(undefined, undefined)).toBe(false);
  });
});
