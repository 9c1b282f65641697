import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/tools/import/importers.ts';
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

describe('npm run import:source', () => {
  const sources = mkdtempSync(join(tmpdir(), 'engawa-sources-'));
  const content = mkdtempSync(join(tmpdir(), 'engawa-content-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/tools/import/run.ts', ...args], { encoding: 'utf8' });

  it('says how it is written when it cannot be meant, and what is missing', () => {
    for (const wrong of [[], ['--al'], [join(sources, 'nowhere')]]) {
      const { status, stderr } = run(...wrong);
      expect(status).toBe(2);
      expect(stderr).toContain('使い方：npm run import:source');
    }
    expect(run(sources).stderr).toContain('読める資料がありません');
  }, 60_000);

  it('tells the line of a decision that does not fit, instead of importing without it', () => {
    cpSync('content/site.yaml', join(content, 'site.yaml'));
    cpSync('content/gazetteer', join(content, 'gazetteer'), { recursive: true });
    mkdirSync(join(content, 'imported'));
    writeFileSync(
      join(content, 'imported/editorial.yaml'),
      'rows: []\ncorrections:\n  - id: a\n    hide_fone: 古い番号です\n',
    );
    const { status, stderr } = run(sources, '--into', content);
    expect(status).toBe(1);
    expect(stderr).toContain('imported/editorial.yaml:4');
    expect(stderr).toContain('「hide_phone」に直してください');
  }, 60_000);

  it('imports nothing with a gazetteer that cannot be read', () => {
    writeFileSync(join(content, 'gazetteer/municipalities.json'), '{}');
    const { status, stderr } = run(sources, '--into', content);
    expect(status).toBe(1);
    expect(stderr).toContain('市区町村の一覧');
  }, 60_000);
});
