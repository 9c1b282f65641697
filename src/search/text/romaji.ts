/**
 * Romaji as people type it: Hepburn, kunrei and what an input method accepts, with or without long
 * vowels. Own table: the whole of it is smaller than the loading of a library.
 */
const VOWELS = 'aiueo';
const VOWEL_GLIDES = [
  ['a', 'ゃ'],
  ['u', 'ゅ'],
  ['o', 'ょ'],
] as const;
const ROWS: Readonly<Record<string, string>> = {
  ...{ '': 'あいうえお', k: 'かきくけこ', s: 'さしすせそ', t: 'たちつてと', n: 'なにぬねの' },
  ...{ h: 'はひふへほ', m: 'まみむめも', r: 'らりるれろ', l: 'らりるれろ', g: 'がぎぐげご' },
  ...{ z: 'ざじずぜぞ', d: 'だぢづでど', b: 'ばびぶべぼ', p: 'ぱぴぷぺぽ', c: 'かしくせこ' },
};
/** First letters before ya, yu, yo; the last four also stand without the y: sha, cha, ja. */
const GLIDES: Readonly<Record<string, string>> = {
  ...{ k: 'き', s: 'し', t: 'ち', n: 'に', h: 'ひ', m: 'み', r: 'り', g: 'ぎ', z: 'じ', b: 'び' },
  ...{ p: 'ぴ', d: 'ぢ', j: 'じ', sh: 'し', ch: 'ち', c: 'ち' },
};
const OTHERS: Readonly<Record<string, string>> = {
  ...{ shi: 'し', chi: 'ち', tsu: 'つ', fu: 'ふ', ji: 'じ', wa: 'わ', wo: 'を', ya: 'や' },
  ...{ yu: 'ゆ', yo: 'よ', fa: 'ふぁ', fi: 'ふぃ', fe: 'ふぇ', fo: 'ふぉ', thi: 'てぃ' },
  ...{ dhi: 'でぃ', je: 'じぇ', she: 'しぇ', che: 'ちぇ', va: 'ゔぁ', vi: 'ゔぃ', vu: 'ゔ' },
  ...{
    ve: 'ゔぇ',
    vo: 'ゔぉ',
    wi: 'うぃ',
    we: 'うぇ',
    xtu: 'っ',
    xn: 'ん',
    xtsu: 'っ',
    ltu: 'っ',
    twu: 'とぅ',
  },
};

function makeTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [first, kana] of Object.entries(ROWS)) {
    Array.from(kana).forEach((letter, at) => table.set(`${first}${VOWELS.charAt(at)}`, letter));
  }
  for (const [first, kana] of Object.entries(GLIDES)) {
    for (const [vowel, small] of VOWEL_GLIDES) {
      table.set(`${first}y${vowel}`, kana + small);
      if (/^(j|sh|ch)$/.test(first)) table.set(first + vowel, kana + small);
    }
  }
  for (const [letters, kana] of Object.entries(OTHERS)) table.set(letters, kana);
  return table;
}

const TABLE = makeTable();
const LONG: Readonly<Record<string, string>> = { ā: 'aa', ī: 'ii', ū: 'uu', ē: 'ei', ō: 'ou' };
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: 'aa',
  î: 'ii',
  û: 'uu',
  ê: 'ei',
  ô: 'ou',
};
const LONGEST = 4;

/**
 * Hiragana of a word in Latin letters, or undefined when it is not romaji.
 * @param word lower case, Latin letters, apostrophes and hyphens only
 */
export function kanaFromRomaji(word: string): string | undefined {
  const letters = word
    .normalize('NFC')
    .replace(/nn?'/g, 'xn') // ken'ichi: the apostrophe parts ん from the vowel after it
    .replace(/[āīūēōâîûêô]/g, (vowel) => LONG[vowel] ?? CIRCUMFLEX[vowel] ?? vowel);
  let kana = '';
  for (let at = 0; at < letters.length;) {
    const [letter, next] = [letters.charAt(at), letters.charAt(at + 1)];
    const syllable = longestAt(letters, at);
    if (letter === '-') kana += 'ー';
    else if (syllable !== undefined) {
      kana += TABLE.get(syllable) ?? '';
      at += syllable.length;
      continue;
    } else if (letter === next && /[kstcpgdbzjmhfr]/.test(letter)) kana += 'っ';
    else if (letter === 't' && next === 'c') kana += 'っ';
    else if (letter === 'n' || (letter === 'm' && /[bmp]/.test(next))) kana += 'ん';
    else return undefined;
    at += 1;
  }
  return kana;
}

function longestAt(letters: string, at: number): string | undefined {
  for (let length = LONGEST; length > 0; length -= 1) {
    const syllable = letters.slice(at, at + length);
    if (syllable.length === length && TABLE.has(syllable)) return syllable;
  }
  return undefined;
}

const NEXT_LETTERS = ['a', 'i', 'u', 'e', 'o', 'ya', 'yu', 'yo'];
/** The consonants with which half a syllable ends. */
const HALF = /[^aiueoāīūēōâîûêô'-]{1,3}$/;

/**
 * Like {@link kanaFromRomaji} for a word that is still being typed: all that it may become with the
 * next vowel. 「hik」 → ひか, ひき, ひく …
 */
export function kanaWhileTyping(word: string): readonly string[] {
  const endings = HALF.test(word) ? ['', ...NEXT_LETTERS] : [''];
  return endings.flatMap((ending) => kanaFromRomaji(word + ending) ?? []);
}
