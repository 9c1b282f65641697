/**
 * Words by which a kana can be told on the telephone: 「さくら の さ」. As far as possible those of the
 * Japanese radiotelephony alphabet; where that has a place, tobacco or war, another everyday word.
 */
const WORD_OF: Readonly<Record<string, string>> = {
  ...{ あ: 'あさひ', い: 'いろは', う: 'うさぎ', え: 'えんぴつ', お: 'おりがみ' },
  ...{ か: 'かさ', き: 'きって', く: 'くるみ', け: 'けしき', こ: 'ことり' },
  ...{ さ: 'さくら', し: 'しんぶん', す: 'すずめ', せ: 'せかい', そ: 'そろばん' },
  ...{ た: 'たんぽぽ', ち: 'ちどり', つ: 'つるかめ', て: 'てがみ', と: 'とけい' },
  ...{ な: 'なのはな', に: 'にわとり', ぬ: 'ぬりえ', ね: 'ねずみ', の: 'のはら' },
  ...{ は: 'はがき', ひ: 'ひこうき', ふ: 'ふうせん', へ: 'へいわ', ほ: 'ほたる' },
  ...{ ま: 'まつり', み: 'みかん', む: 'むぎ', め: 'めだか', も: 'もみじ' },
  ...{ や: 'やま', ゆ: 'ゆみや', よ: 'よあけ' },
  ...{ ら: 'らじお', り: 'りんご', る: 'るびい', れ: 'れんげ', ろ: 'ろうそく' },
  ...{ わ: 'わらび', ん: 'おしまい' },
};

const SMALL = 'ぁぃぅぇぉっゃゅょ';
const MARKS: Readonly<Record<string, string>> = { '\u3099': ' に てんてん', '\u309a': ' に まる' };

/** Each kana of a word of the list as it is told on the telephone, in order. */
export function spelled(word: string): readonly string[] {
  return Array.from(word, (kana) => {
    const [base = '', mark = ''] = kana.normalize('NFD');
    const isSmall = SMALL.includes(base);
    // The small kana stand right before their large forms.
    const large = isSmall ? String.fromCharCode(base.charCodeAt(0) + 1) : base;
    return `${WORD_OF[large] ?? ''} の ${isSmall ? '小さい' : ''}${large}${MARKS[mark] ?? ''}`;
  });
}
