/** Colours of the map by day and in the evening, taken from the site's tokens and their mixtures.
 * tests/unit/map/palette.test.ts computes the contrast of every mark and name. */
export type Palette = {
  readonly water: string;
  readonly land: string;
  /** Land outside Japan: there, but quiet. */
  readonly abroad: string;
  readonly coast: string;
  readonly municipalityLimit: string;
  readonly prefectureLimit: string;
  readonly rail: string;
  readonly stationFill: string;
  /** Names: prefectures, cities, and the small ones (stations, lines, wards). */
  readonly prefectureName: string;
  readonly placeName: string;
  readonly smallName: string;
  readonly waterName: string;
  /** Marks of entries. */
  readonly program: string;
  readonly gathering: string;
  readonly employer: string;
  readonly cluster: string;
  readonly clusterText: string;
  /** Letter on a mark and the thin ring around it. */
  readonly markText: string;
};

export const DAY: Palette = {
  water: '#d4e0df',
  land: '#faf7f0',
  abroad: '#e9e4d8',
  coast: '#9bb0ae',
  municipalityLimit: '#c9ba9d',
  prefectureLimit: '#a8906a',
  rail: '#948b7b',
  stationFill: '#fffdf8',
  prefectureName: '#80603c',
  placeName: '#2a2823',
  smallName: '#5f594d',
  waterName: '#3f5d61',
  program: '#2c6148',
  gathering: '#80603c',
  employer: '#2a2823',
  cluster: '#e6f0e9',
  clusterText: '#2c6148',
  markText: '#fffdf8',
};

export const EVENING: Palette = {
  water: '#12191b',
  land: '#282520',
  abroad: '#1d1c19',
  coast: '#4a5656',
  municipalityLimit: '#544a3c',
  prefectureLimit: '#7d6a4d',
  rail: '#7b7367',
  stationFill: '#1b1a17',
  prefectureName: '#cfae84',
  placeName: '#ece6da',
  smallName: '#b5ad9d',
  waterName: '#9db8bb',
  program: '#93cfae',
  gathering: '#cfae84',
  employer: '#ece6da',
  cluster: '#1f2c25',
  clusterText: '#93cfae',
  markText: '#1b1a17',
};
