/** Last kana of a polite verb stem → the one before 〜ない: 行きません → 行かない. */
const STEMS: Readonly<Record<string, string>> = {
  ...{ い: 'わ', き: 'か', ぎ: 'が', し: 'さ', ち: 'た', に: 'な', び: 'ば', み: 'ま', り: 'ら' },
};

/**
 * Polite and colloquial negatives as plain ones, in folded text, so that one cue meets them all:
 * 眠れません, 眠れねえ → 眠れない; 行きません → 行かない; ありません → ない.
 */
export const spoken = (folded: string): string =>
  folded
    .replace(/ありません|無い|ねえ|ねぇ/g, 'ない')
    .replace(/できません/g, 'できない')
    .replace(/([てで])きません/g, '$1こない')
    .replace(/([いきぎしちにびみり])ません/g, (_, stem: string) => `${STEMS[stem] ?? stem}ない`)
    .replace(/ません/g, 'ない')
    .replace(/ましょう|ました/g, 'た');
