import { kilometresBetween, type Point } from '../../directory/distance.ts';
import type { Municipality } from '../../directory/schema/municipality.ts';
import { roughly, wayFrom } from './compass.ts';
import { type Station, stationName } from './stations.ts';
import { type Known, STATION_KM } from './subject.ts';

/** What is said about a place next to its picture. */
export type Words = {
  /** 「JR芦屋駅から北へ約400 m」; none where only the town is known. */
  readonly way?: string | undefined;
  /** Whether the way names a distance: as the crow flies, which the page says once. */
  readonly measured?: boolean;
  /** What is to be known about the railway when no station is near. */
  readonly railway?: string | undefined;
  /** What the mark does not claim. */
  readonly honest?: string | undefined;
  /** For those who do not see the picture. */
  readonly alt: string;
};

const VAGUE = {
  exact: undefined,
  address: '印は、住所から求めた位置です。入口とは少しずれることがあります。',
  about: 'だいたいの場所です。お出かけの前に、住所をお確かめください。',
} as const;

/**
 * The way to a known position, from the nearest station or, without railway, from the town hall.
 * @param hall position of the town hall, if anybody knows it
 */
export function placeWords(
  position: Known,
  town: Municipality,
  nearest: Station | undefined,
  hall: Point | undefined,
): Words {
  const far = nearest === undefined ? Infinity : kilometresBetween(nearest, position);
  const honest = VAGUE[position.precision];
  const mark = position.precision === 'about' ? '丸い印' : '印';
  if (nearest !== undefined && far <= STATION_KM) {
    const way = wayFrom(stationName(nearest), nearest, position);
    return { ...said(way), honest, alt: `地図。${placed(way)}に${mark}があります。` };
  }
  const railway =
    nearest === undefined || far > 2 * STATION_KM
      ? '近くに鉄道の駅はありません。'
      : `いちばん近い駅は、${roughly(far)}はなれた${stationName(nearest)}です。`;
  const way = hall && wayFrom(`${town.name}の中心（${HALLS[town.kind]}）`, hall, position);
  return {
    ...said(way),
    railway,
    honest,
    alt: `${town.name}の全体の地図。${way === undefined ? 'その中' : placed(way)}に${mark}があります。`,
  };
}

const said = (way: string | undefined): Pick<Words, 'way' | 'measured'> => ({
  way,
  measured: way?.includes('約') ?? false,
});

/** 「芦屋駅から北へ約400 mのところ」, 「芦屋駅のすぐ近く」. */
const placed = (way: string): string => (way.includes('約') ? `${way}のところ` : way);

const HALLS = {
  c: '市役所',
  d: '市役所',
  m: '町役場',
  v: '村役場',
  t: '区役所',
  w: '区役所',
} as const;

/** Where only the municipality is known. */
export function townWords({ name }: Municipality): Words {
  return {
    honest: `くわしい位置がわからないため、${name}の全体の地図です。場所は住所でお確かめください。`,
    alt: `${name}の全体の地図。`,
  };
}

/** For the page of a municipality. @param stations its main stations: 「刈谷駅」 */
export function listWords(
  { name }: Municipality,
  marked: number,
  stations: readonly string[],
): Words {
  const railway = stations.length === 0 ? '' : `主な駅は、${stations.join('、')}です。`;
  const dots = marked === 0 ? '' : `丸い印が${marked}か所にあります。`;
  return {
    honest:
      marked === 0
        ? undefined
        : `丸い印は、上の一覧のうち位置のわかる${marked}件です。ほかは、それぞれの住所でお確かめください。`,
    alt: `${name}の全体の地図。${railway}${dots}`,
  };
}
