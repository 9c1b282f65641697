import { describe, expect, it } from 'vitest';
import { guideSchema } from '../../../src/directory/schema/guide.ts';
import { shippedContent } from '../../support/shipped.ts';

const { guides } = shippedContent();

describe('the guides that ship', () => {
  it('are at least fourteen, each with its sources and the practices it puts into words', () => {
    expect(guides.length).toBeGreaterThanOrEqual(14);
    for (const { id, practices, sources } of guides) {
      expect(practices.length, id).toBeGreaterThan(0);
      expect(new Set(practices).size, id).toBe(practices.length);
      expect(sources.length, id).toBeGreaterThan(0);
    }
  });

  it.each([
    ['the seven steps', ['S1.4', 'S1.5', 'S1.6', 'S1.7', 'S1.8', 'S1.9', 'S1.10']],
    ['the rhythms after starting work', ['S2.22', 'S2.23', 'S2.24', 'S2.25']],
    ['what each institution does', ['S2.4', 'S2.5', 'S2.6', 'S2.7']],
    ['the comparison of programmes', ['S1.22']],
    ['rights, duties and prejudice', ['S3.5', 'S3.6', 'S3.7', 'S3.8', 'S3.9', 'S3.10']],
    ['school to work', ['S4.15', 'S4.16', 'S4.17', 'S4.18', 'S4.19', 'S4.20', 'S4.21']],
  ])('speak of %s', (_, wanted) => {
    const told = guides.filter(({ practices }) => wanted.every((one) => practices.includes(one)));
    expect(told.length).toBeGreaterThan(0);
  });

  it('name no practice in a form that the founding texts do not have', () => {
    const guide = { id: 'a', title: '本', summary: '短い文。', audience: ['self'] };
    expect(guideSchema.safeParse({ ...guide, practices: ['S2.22'] }).success).toBe(true);
    for (const wrong of ['2.22', 'S5.1', 'S2.0', 'S2.222', 's2.1']) {
      expect(guideSchema.safeParse({ ...guide, practices: [wrong] }).success, wrong).toBe(false);
    }
  });
});
