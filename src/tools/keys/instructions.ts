/** Names of the files that `npm run keys:new` writes. */
export const FILES = {
  instructions: 'READ-ME-FIRST.txt',
  sheet: 'recovery-sheet.html',
  passphrase: 'member-passphrase.txt',
  grant: 'recovery-grant.age',
  sql: 'keyring.sql',
  keyring: 'keyring.json',
  site: 'site-recipient.yaml',
} as const;

/** The lines for `intake` in `content/site.yaml`. */
export function siteLines(recipient: string): string {
  return `intake:
  recipients:
    - id: first
      name: 相談窓口の担当者
      recipient: ${recipient}
`;
}

/**
 * What to do with each file, in the order of doing.
 *
 * @param memberId id of the sign-in that the keyring was made for
 * @param known whether the caller gave that id; otherwise it was made up and has to be used
 */
export function instructions(memberId: string, known: boolean): string {
  const signIn = known
    ? `   サインインする人の ID は ${memberId} です。`
    : `   サインインする人を、かならず次の ID で作ってから実行します(Supabase では管理 API の
   createUser に id を渡します)。すでにいる人に鍵を渡すときは、この鍵を捨てて、
   npm run keys:new -- フォルダー --member その人のID  で作り直してください。
   ID: ${memberId}`;
  return `えんがわの鍵を作りました。上から順に進めてください。

1. ${FILES.sheet}  【秘密】
   ブラウザーで開いて二枚印刷し、一枚ずつ封をして、別々の場所に保管します。
   印刷したら、このファイルは消してください。クラウドや共有フォルダーには置きません。

2. ${FILES.grant}
   復旧の紙と組にして使います。USB メモリーなどに入れて、紙と同じ封筒に入れておくと安心です。
   これだけでは何も開けません。

3. ${FILES.sql}
   データベースを用意したあとで、一度だけ実行します(Supabase の SQL Editor、または psql)。
${signIn}
   中身は公開鍵と、包まれた鍵だけです。

4. ${FILES.passphrase}  【秘密】
   最初の担当者が、相談員の画面で鍵を開くときに使う六つのことばです。
   紙に書き写すか、パスワード管理の道具に入れたら、このファイルは消してください。

5. ${FILES.site}
   content/site.yaml の intake の部分を、この内容と入れ替えます。公開してよい鍵です。
   ここに書いた鍵が、サイトに組み込まれます。書き換えられていないか、公開の前に二人で確かめてください。

6. ${FILES.keyring}
   3 と同じ内容の控えです。データベースの鍵の一覧が書き換えられていないか、比べるときに使います。

鍵をなくすと、相談の内容はだれにも開けません。1 の紙だけは、かならず残してください。
`;
}
