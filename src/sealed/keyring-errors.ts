import type { Sentences } from './errors.ts';
import { Refusal } from './errors.ts';

/** Every way in which a keyring or the key of a member can be refused. */
export type KeyringErrorCode =
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

const SENTENCES: Readonly<Record<KeyringErrorCode, Sentences>> = {
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

/** A refusal that only staff and those who make keys can meet. */
export class KeyringError extends Refusal {
  constructor(code: KeyringErrorCode, options?: { cause?: unknown }) {
    super(code, SENTENCES[code], options);
  }
}
