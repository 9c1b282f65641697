/** Every way in which messages can be refused, as codes that may appear in a log. */
export type SealedErrorCode =
  | 'no-webcrypto'
  | 'too-long'
  | 'bad-content'
  | 'bad-padding'
  | 'bad-base64'
  | 'bad-identity'
  | 'not-post-quantum'
  | 'same-recipient'
  | 'no-opening'
  | 'no-organisation-key';

/** What happened and what to do next, in plain Japanese. */
export type Sentences = readonly [message: string, remedy: string];

const SENTENCES: Readonly<Record<SealedErrorCode, Sentences>> = {
  'no-webcrypto': [
    'このブラウザーでは、内容を守るための機能が使えません。',
    'アドレスが https:// で始まっているか確かめるか、別のブラウザーでお試しください。',
  ],
  'too-long': [
    '文章が長すぎて、一度に送れません。',
    '文章を短くするか、二回に分けて送ってください。',
  ],
  'bad-content': ['内容の形が正しくありません。', 'ページを開き直して、もう一度お試しください。'],
  'bad-padding': [
    '受け取ったデータの形が正しくありません。',
    'ページを開き直して、もう一度お試しください。',
  ],
  'bad-base64': [
    '受け取ったデータの形が正しくありません。',
    'ページを開き直して、もう一度お試しください。',
  ],
  'bad-identity': [
    '鍵の形が正しくありません。',
    'AGE-SECRET-KEY-PQ-1 で始まる文字列を、最後の文字まで写しているか確かめてください。',
  ],
  'not-post-quantum': [
    '宛先の鍵の種類がちがいます。',
    'age1pq1 で始まる鍵を site.yaml に書いてください。npm run keys:new で作れます。',
  ],
  'same-recipient': [
    '宛先の鍵が二つとも同じです。',
    '組織の鍵と、相談ごとの鍵は、別のものにしてください。',
  ],
  'no-opening': [
    '最初のメッセージを確かめられないため、続きを書けません。',
    '合言葉を確かめるか、新しく書き始めてください。',
  ],
  'no-organisation-key': ['組織の鍵がありません。', '先に、鍵を開いてください。'],
};

/**
 * A refusal by this room. `code` is for logs and for choosing what to show; `message` and `remedy`
 * are Japanese sentences for people. None of them ever contains what somebody wrote, or a key.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, [message, remedy]: Sentences, options?: { cause?: unknown }) {
    super(message, options);
    // By this name a refusal is known also where this file is not loaded.
    this.name = 'SealedError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** A refusal that visitors may meet as well; they never load those of the keyring. */
export class SealedError extends Refusal {
  constructor(code: SealedErrorCode, options?: { cause?: unknown }) {
    super(code, SENTENCES[code], options);
  }
}
