/** Last kana of a polite verb stem → the one before 〜ない: 行きません → 行かない. */
const STEMS: Readonly<Record<string, string>> = {
  ...{ い: 'わ', き: 'か', ぎ: 'が', し: 'さ', ち: 'た', に: 'な', び: 'ば', み: 'ま', り: 'ら' },
};

/** Ways of speaking, in folded text (small kana large, long vowels short), and how they are kept. */
const WAYS: readonly (readonly [RegExp, string | ((all: string, stem: string) => string)])[] = [
  [/ありません|無い|ねえ|ねぇ/g, 'ない'],
  [/できません/g, 'できない'],
  [/([てで])きません/g, '$1こない'],
  [/([いきぎしちにびみり])ません/g, (_, stem) => `${STEMS[stem] ?? stem}ない`],
  [/ません/g, 'ない'],
  [/ましょう|ました/g, 'た'],
  // 起きられない, 起きれない.
  [/られ(?=な|ず|ん)/g, 'れ'],
  // Western speech and short forms: おらん, 行かへん, 直らん, 出んで.
  [/お(?:らへん|れへん|らん|れん|らない)/g, 'いない'],
  [/([かさたなばまらわえけせてねべめれげき])(?:へん|ひん)(?!し)/g, '$1ない'],
  [
    /([^ぁ-ゖ\s](?:か?ら|[わかけせえめべ]|[らきげびりべめ]?れ)|[出来見寝居])ん(?=[のでとなわぞ]|$)/g,
    '$1ない',
  ],
  [/たなる/g, 'たくなる'],
  [/とる/g, 'てる'],
  [/とらん/g, 'てない'],
  [/て(?:し)?もた|ちやつた|ちまつた/g, 'てしまつた'],
  [/ちやう/g, 'てしまう'],
  [/じやう/g, 'でしまう'],
  [/何も|なんに?も/g, 'なにも'],
  [/ばつか[りし]?/g, 'ばかり'],
  [/ところ/g, 'とこ'],
  // 出ずに, 出ないで.
  [/ずに/g, 'ないで'],
  // Particles that people leave out or change: 学校に行けない, 学校行けない; お金もない, お金がない.
  [/([^ぁ-ゖ\s何誰])[がもは]な(?=[いくかけし]|$)/g, '$1な'],
  [/([^ぁ-ゖ\s])[がもは]い(?=な)/g, '$1い'],
  [/[がも]な(?=[いく]|$)/g, 'な'],
];

/** Particles between two kanji or other letters: 学校に行く, 学校行く. */
const PARTICLE_BETWEEN =
  /([^ぁ-ゖ\s])(から|まで|とか|なんか|には|では|とは|にも|でも|[がをはもへにでと])(?=[^ぁ-ゖ\s])/g;

/** What was said in one way of several, and the particles that were left out of it. */
export type Spoken = {
  readonly text: string;
  /** By the place in the text before which a particle stood. */
  readonly dropped: ReadonlyMap<number, string>;
};

/**
 * What people say in one way of several, so that one cue meets them all: 眠れません, 眠れへん →
 * 眠れない; 学校行けない, 学校に行けない; 行くところもない, 行くとこがない. Particles that are left
 * out are told, for cues that end with one: 「孫が」 in 「孫が心配」.
 * @param folded text without spaces, folded (`fold.ts`)
 */
export function spokenParts(folded: string): Spoken {
  const said = WAYS.reduce(
    (text, [way, kept]) =>
      typeof kept === 'string' ? text.replace(way, kept) : text.replace(way, kept),
    folded,
  );
  const dropped = new Map<number, string>();
  let shorter = 0;
  const text = said.replace(PARTICLE_BETWEEN, (_, before: string, particle: string, at: number) => {
    dropped.set(at + before.length - shorter, particle);
    shorter += particle.length;
    return before;
  });
  return { text, dropped };
}

/** {@link spokenParts} without the particles. */
export const spoken = (folded: string): string => spokenParts(folded).text;
