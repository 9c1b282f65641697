import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/tools/import/run.ts';
import { context, sourceFile } from './fixture.ts';

const AREA = { name: 'minato_machi.json', content: sourceFile('area') };
const HOTLINES = { name: 'hotlines.json', content: sourceFile('hotlines') };
const UNKNOWN = { name: 'something-else.json', content: { items: [] } };

describe('a folder of source files', () => {
  it('an area file of any town is known by its shape and gives the names of its outputs', () => {
    const sources = importFiles([AREA, UNKNOWN], context()).map(({ source }) => source);
    expect(sources).toEqual([
      'minato-machi-curated',
      'minato-machi-windows',
      'minato-machi-facilities',
    ]);
  });

  it('rows that a person collected come before all bulk sources', () => {
    const sources = importFiles([HOTLINES, AREA], context()).map(({ source }) => source);
    expect(sources[0]).toBe('minato-machi-curated');
    expect(sources).toContain('hotlines');
  });

  it('files that no importer knows are left alone', () => {
    expect(importFiles([UNKNOWN], context())).toEqual([]);
  });
});
