/**
 * Towns, stations and postal codes of the whole country, column by column: `/map/places.json`. It is
 * fetched whole and once, so nobody learns which place was asked for. Names and readings are joined
 * by commas; towns come by code, stations by town.
 */
export type PlacesFile = {
  readonly version: 1;
  /** The 47 prefectures, by number. */
  readonly prefectures: string;
  readonly towns: {
    /** 全国地方公共団体コード, six digits, as a number. */
    readonly code: readonly number[];
    readonly name: string;
    readonly kana: string;
    /** One letter per town, see MunicipalityKind. */
    readonly kind: string;
    /** Of the town hall, degrees × 1,000. */
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    /** Beginnings of postal codes that no other town has, joined by spaces; none is empty. */
    readonly postal: string;
  };
  readonly stations: {
    readonly name: string;
    /** Empty where the name itself is its reading; several readings are separated by a space. */
    readonly kana: string;
    /** How many rows further the town is than that of the station before. */
    readonly town: readonly number[];
    /** North and east of the town hall, degrees × 1,000. */
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    /** Row → companies, only where a town has two stations of one name. */
    readonly operators: Readonly<Record<string, string>>;
  };
};

/** Whether something fetched is a places file; what its columns hold is ours to know. */
export function isPlacesFile(value: unknown): value is PlacesFile {
  if (typeof value !== 'object' || value === null) return false;
  const { version, towns, stations } = value as Record<string, unknown>;
  return version === 1 && hasColumns(towns) && hasColumns(stations);
}

function hasColumns(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { name, kana, lat, lon } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof kana !== 'string') return false;
  if (!Array.isArray(lat) || !Array.isArray(lon)) return false;
  const rows = name.split(',').length;
  return kana.split(',').length === rows && lat.length === rows && lon.length === rows;
}
