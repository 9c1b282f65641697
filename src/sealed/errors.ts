/** Every way this room can refuse, as codes that may appear in a log. */
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
  | 'no-organisation-key'
  | 'wrong-passphrase'
  | 'weak-passphrase'
  | 'no-passphrase'
  | 'no-grant'
  | 'altered-keyring'
  | 'bad-keyring'
  | 'reserved-id'
  | 'already-member'
  | 'not-a-member'
  | 'fingerprint-differs';

/** What happened and what to do next, in plain Japanese. */
const SENTENCES: Readonly<Record<SealedErrorCode, readonly [message: string, remedy: string]>> = {
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
  'wrong-passphrase': [
    'パスフレーズがちがいます。',
    '文字のまちがいがないか確かめて、もう一度入力してください。',
  ],
  'weak-passphrase': [
    'パスフレーズが短すぎます。',
    '12文字以上にしてください。関係のないことばを四つ以上ならべると、覚えやすく強くなります。',
  ],
  'no-passphrase': [
    'この鍵は、選んだ方法では開けません。',
    '登録したときの方法(パスフレーズまたはパスキー)で開いてください。',
  ],
  'no-grant': [
    'あなたの鍵には、まだ組織の鍵が渡されていません。',
    'すでに鍵を持っている人に、六つのことばを読み上げて、渡してもらってください。',
  ],
  'altered-keyring': [
    '鍵の一覧が、正しい手順以外で書き換えられています。',
    '何も送らずに、ほかの担当者と管理者へ知らせてください。',
  ],
  'bad-keyring': [
    '鍵の一覧の形が正しくありません。',
    '管理者に知らせてください。控えの keyring.json と比べると、ちがいが分かります。',
  ],
  'reserved-id': ['その名前は使えません。', '別の名前を選んでください。'],
  'already-member': [
    'その人には、すでに組織の鍵が渡されています。',
    'このまま使えます。鍵を作り直した人は、いったん外してから加えてください。',
  ],
  'not-a-member': ['その人は、鍵の一覧にいません。', '一覧を開き直して、確かめてください。'],
  'fingerprint-differs': [
    '読み上げられた六つのことばが、届いた鍵と合いません。',
    '聞きまちがいでなければ、鍵を渡さずに、管理者へ知らせてください。',
  ],
};

/**
 * A refusal by this room. `code` is for logs and for choosing what to show; `message` and `remedy`
 * are Japanese sentences for people. None of them ever contains what somebody wrote, or a key.
 */
export class SealedError extends Error {
  readonly code: SealedErrorCode;
  readonly remedy: string;

  constructor(code: SealedErrorCode, options?: { cause?: unknown }) {
    const [message, remedy] = SENTENCES[code];
    super(message, options);
    this.name = 'SealedError';
    this.code = code;
    this.remedy = remedy;
  }
}
