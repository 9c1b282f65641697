import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/directory/content/read.ts';

const FOLDER = 'content/imported';

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, lines: readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n') }));

describe('the shipped imported data', () => {
  const { content, faults } = readContent('content', { scale: undefined });

  it('has no fault, together with everything an editor wrote', () => {
    expect(faults).toEqual([]);
  });

  it('is sorted by id in every file, so that a new import shows only what changed', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const { name, lines } of files) {
      const ids = lines.map((line) => /^\{"id":"([^"]+)"/u.exec(line)?.[1]);
      expect(ids, name).toEqual(ids.toSorted());
    }
  });

  it('carries no trial number, and no number of a help line without a confirmed page', () => {
    expect(files.flatMap(({ lines }) => lines).join('\n')).not.toMatch(/9999|0120-494949/u);
    expect(content.hotlines.filter(({ number }) => number !== undefined).length).toBeGreaterThan(
      10,
    );
  });

  it('shows no number that is known to belong to somebody else', () => {
    const hall = content.programs.find(({ id }) => id === 'jp-28202-city-general');
    expect(hall?.name).toBe('尼崎市役所');
    expect(hall?.contact?.phones ?? []).toEqual([]);
    const nishio = content.programs.find(({ id }) => id === 'jp-23213-self-reliance');
    expect(nishio?.contact?.phones ?? []).toEqual([]);
  });

  it('names every source in words, never by a host', () => {
    const titles = [...content.programs, ...content.organizations, ...content.hotlines].flatMap(
      ({ sources }) => sources.map(({ title }) => title),
    );
    expect(titles.length).toBeGreaterThan(1500);
    for (const title of titles) expect(title).not.toMatch(/[a-z0-9-]+\.[a-z]{2,}(?:\/| の案内)/u);
  });

  it('names a data set once, on its own terms, where a row was copied from it', () => {
    const registered = new Set(content.datasets.flatMap(({ url }) => url ?? []));
    const entries = [...content.programs, ...content.organizations];
    for (const { id, sources } of entries) {
      const copied = sources.filter(({ dataset }) => dataset === 'official-pages');
      for (const { title, url } of copied) {
        expect(title, id).not.toMatch(/くらし支援ナビ|WAM NET/u);
        expect(registered.has(url ?? ''), id).toBe(false);
      }
      const pages = sources.map(({ dataset, url, title }) => [dataset, url, title].join());
      expect(new Set(pages).size, id).toBe(pages.length);
    }
  });

  it('shows no number of a job centre until somebody has confirmed it', () => {
    const offices = content.programs.filter(({ id }) => id.startsWith('job-center-'));
    expect(offices.length).toBeGreaterThan(0);
    for (const { id, contact, url } of offices) {
      expect(contact?.phones ?? [], id).toEqual([]);
      expect(url, id).toContain('mhlw.go.jp');
    }
  });

  it('says of every council’s number whose it is', () => {
    const councils = content.programs.filter(({ id }) => id.startsWith('welfare-council-'));
    expect(councils.length).toBeGreaterThan(5);
    for (const { id, contact } of councils) {
      for (const { note } of contact?.phones ?? []) expect(note, id).toMatch(/本部|相談窓口/u);
    }
  });

  it('marks everything invented in its name, without a number', () => {
    const invented = [
      ...content.organizations,
      ...content.programs,
      ...content.gatherings,
      ...content.employers,
    ].filter(({ sample }) => sample);
    expect(content.gatherings.filter(({ sample }) => sample).length).toBeGreaterThanOrEqual(12);
    expect(content.employers.filter(({ sample }) => sample).length).toBeGreaterThanOrEqual(10);
    for (const entry of invented) {
      expect(entry.name).toContain('見本');
      expect(JSON.stringify(entry)).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}/u);
    }
  });

  it('leaves comforts unconfirmed unless a source speaks of them', () => {
    const real = content.programs.filter(({ sample }) => !sample);
    const told = real.filter(({ comforts }) => Object.keys(comforts).length > 0);
    expect(real.length).toBeGreaterThan(1500);
    expect(told.length).toBeLessThan(20);
  });
});
