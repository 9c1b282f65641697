import { describe, expect, test } from 'vitest';
import { buildPoints } from '../../../src/map/points.ts';
import { boundsOf, pointFeatures } from '../../../src/map/points/features.ts';
import { isPointsFile } from '../../../src/map/points/points-file.ts';
import { employerSchema } from '../../../src/directory/schema/employer.ts';
import { gatheringSchema } from '../../../src/directory/schema/gathering.ts';
import type { Municipality } from '../../../src/directory/schema/municipality.ts';
import { categorySchema } from '../../../src/directory/schema/vocabulary.ts';
import { programSchema } from '../../../src/directory/schema/program.ts';

const town: Municipality = {
  code: '282065',
  name: '芦屋市',
  kana: 'あしやし',
  lat: 34.72694,
  lon: 135.30444,
  kind: 'c',
  prefecture: '28',
  prefectureName: '兵庫県',
  prefectureKana: 'ひょうごけん',
};
const here = { municipality: '282065', lat: 34.734271, lon: 135.307424 };
const basics = { category: 'soudan', summary: '話を聞きます。', sample: true };
const program = (id: string, place?: object) =>
  programSchema.parse({ ...basics, id, name: `窓口 ${id}`, ...(place ? { place } : {}) });

const content = {
  programs: [
    program('zutto', here),
    program('address-only', { municipality: '282065', address: '芦屋市精道町7-6' }),
    program('asagao', here),
    program('nowhere'),
  ],
  gatherings: [
    gatheringSchema.parse({
      ...{ ...basics, id: 'online-cafe', name: 'オンラインカフェ' },
      schedule: { starts: '2026-04-01T10:00', minutes: 60 },
      online: { tool: 'ビデオ通話' },
    }),
  ],
  employers: [
    employerSchema.parse({
      ...{ id: 'bakery', name: 'パン工房', industry: 'E', accepts: ['tour'], sample: true },
      tasks: [{ name: '袋づめ', effort: 1, contact: 1 }],
      through: 'zutto',
      place: { municipality: '999999', lat: 34.7, lon: 135.31 },
      summary: 'パンを焼いています。',
    }),
  ],
  places: [town],
  vocabulary: {
    ...{ needs: [], comforts: [], steps: [], channels: [], audiences: [], wordsAvoid: [] },
    ...{ wordsHard: [], distress: [], concepts: [], spellings: [] },
    categories: [
      categorySchema.parse({
        ...{ id: 'soudan', label: '相談の窓口', plain: '話を聞くところ', group: '相談' },
        ...{ description: '話を聞きます。', easy: '話を聞きます。', for: ['programs'] },
      }),
    ],
  },
};

describe('The points of the map', () => {
  const file = buildPoints(content);

  test('hold the entries whose own position is known, and nobody else', () => {
    expect(file.id).toEqual(['asagao', 'zutto', 'bakery']);
    expect(file.lat).toEqual([3473427, 3473427, 3470000]);
    expect(file.lon).toEqual([13530742, 13530742, 13531000]);
  });

  test('never put an entry without coordinates at the town hall', () => {
    expect(file.id).not.toContain('address-only');
    expect(JSON.stringify(file)).not.toContain(String(Math.round(town.lat * 1e5)));
  });

  test('leave out what a machine put at the town hall, and say what it put somewhere around', () => {
    const listed = (id: string, place: object) =>
      programSchema.parse({
        ...{ ...basics, id, name: `窓口 ${id}`, sample: false },
        sources: [{ title: '一覧', url: 'https://example.jp/', dataset: 'wam-net' }],
        coverage: { areas: ['282065'] },
        place: { municipality: '282065', ...place },
      });
    const programs = [
      listed('at-hall', { lat: 34.727, lon: 135.3044, address: '芦屋市朝日ケ丘町1-2' }),
      listed('far-away', { lat: 43.06, lon: 141.35, address: '芦屋市大原町3-4' }),
      listed('one-quarter', { lat: 34.735, lon: 135.307, address: '芦屋市船戸町1-2' }),
      listed('another', { lat: 34.735, lon: 135.307, address: '芦屋市打出町5-6' }),
      listed('found', { lat: 34.7342, lon: 135.3074, address: '芦屋市業平町7-8' }),
    ];
    const judged = buildPoints({ ...content, programs, gatherings: [], employers: [] });
    expect(judged.id).toEqual(['another', 'found', 'one-quarter']);
    expect(judged.vague).toEqual([0, 2]);
    expect(pointFeatures(judged).features.map(({ properties }) => properties.vague)).toEqual([
      ...[true, false, true],
    ]);
  });

  test('name kind and municipality, and leave an unknown municipality open', () => {
    expect(file.kind.map((kind) => file.kinds[kind])).toEqual(['program', 'program', 'employer']);
    expect(file.areas).toEqual([['282065', '芦屋市']]);
    expect(file.area).toEqual([0, 0, -1]);
  });

  test('call an entry what its list calls it', () => {
    const [program, , employer] = pointFeatures(file).features;
    expect(program?.properties.about).toBe('相談の窓口');
    expect(employer?.properties.about).toBe('製造業');
  });

  test('say which entries are samples', () => {
    const [sample] = pointFeatures(file).features;
    expect(file.samples).toEqual([0, 1, 2]);
    expect(sample?.properties.sample).toBe(true);
  });

  test('come out the same whatever the order of the content', () => {
    expect(buildPoints({ ...content, programs: [...content.programs].reverse() })).toEqual(file);
  });

  test('survive the way through the network', () => {
    const arrived: unknown = JSON.parse(JSON.stringify(file));
    expect(isPointsFile(arrived)).toBe(true);
    expect(isPointsFile({ ...file, name: file.name.slice(1) })).toBe(false);
    expect(isPointsFile({ ...file, version: 2 })).toBe(false);
    expect(isPointsFile('<!doctype html>')).toBe(false);
  });
});

describe('The marks on the map', () => {
  const file = buildPoints(content);

  test('lead to the page of the entry', () => {
    expect(pointFeatures(file).features.map(({ properties }) => properties.href)).toEqual([
      '/programs/asagao/',
      '/programs/zutto/',
      '/employers/bakery/',
    ]);
  });

  test('can be narrowed to the entries of a search, by id or by address', () => {
    const wanted = new Set(['asagao', 'employers/bakery', 'programs/bakery']);
    const shown = pointFeatures(file, wanted).features.map(({ properties }) => properties.name);
    expect(shown).toEqual(['窓口 asagao', 'パン工房']);
    expect(pointFeatures(file, new Set()).features).toEqual([]);
  });

  test('tell the map what to show at first', () => {
    expect(boundsOf(pointFeatures(file))).toEqual([135.30742, 34.7, 135.31, 34.73427]);
    expect(boundsOf(pointFeatures(file, new Set()))).toBeUndefined();
  });
});
