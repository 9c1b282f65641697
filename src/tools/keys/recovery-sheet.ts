const STYLE = `body { font: 12pt/1.8 sans-serif; max-width: 38em; margin: 2em auto; color: #000; }
h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-bottom: 0; }
.key { font: bold 15pt/2 monospace; border: 2px solid #000; padding: .5em 1em; }
.key span { display: inline-block; margin-right: .8em; white-space: nowrap; }
pre { white-space: pre-wrap; border-left: 3px solid #888; padding-left: 1em; }`;

/** Every secret key of this kind starts like this; printed as one group. */
const START = 'AGE-SECRET-KEY-PQ-1';

/**
 * The printable sheet with the paper key: the last way to the messages when every other key is
 * lost, also without this product, by the standard `age` command.
 *
 * @param identity secret key of the sheet (77 characters), printed in groups
 * @param fingerprint six words of the organisation’s public key, to tell sheets apart
 * @param day `YYYY-MM-DD`
 */
export function recoverySheet(
  identity: string,
  fingerprint: readonly string[],
  day: string,
): string {
  const rest = Array.from(identity.slice(START.length).matchAll(/.{1,6}/g), ([group]) => group);
  const groups = [START, ...rest].map((group) => `<span>${group}</span>`).join('\n');
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>復旧の紙</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>復旧の紙(とても大切な紙です)</h1>
<p>担当者の鍵がすべて使えなくなったとき、この紙だけが相談の内容を開けます。
この紙を手にした人は、だれでも開けます。封筒に入れて封をし、別々の場所に一枚ずつ、鍵のかかる所で保管してください。
写真に撮ったり、メールで送ったり、パソコンに保存したりしないでください。</p>
<h2>復旧の鍵(${identity.length}文字。写すときは、すきまを空けずに一行で)</h2>
<p class="key">${groups}</p>
<h2>この紙で開く組織の鍵(六つのことば)</h2>
<p>${fingerprint.join('・')}</p>
<p>作った日: ${day}  保管場所: ＿＿＿＿＿＿＿＿</p>
<p>封をした人: ＿＿＿＿＿＿＿＿</p>
<h2>開き方(この製品がなくても開けます)</h2>
<p>必要なもの: この紙、recovery-grant.age(または、データベースの grants の recovery の行)、
age 1.3 以上(それより古い age では age-plugin-pq)。ネットワークにつないでいないパソコンで行います。</p>
<pre>1. この紙の鍵を、一行で recovery.txt に書きます。
   (古い age では、そのあと age-plugin-pq -identity -o plugin.txt recovery.txt とし、2 で plugin.txt を使います)
2. age -d -i recovery.txt -o organisation.txt recovery-grant.age
3. データベースの messages の file(base64)を、一通ずつ message.age に戻します。
   base64 -d message.txt &gt; message.age
4. age -d -i organisation.txt message.age | tail -c +5 | tr -d '\\000'
   (古い age では、organisation.txt も 1 と同じように変えてから使います)
5. 終わったら recovery.txt と organisation.txt を消します。</pre>
<p>担当者の変更などで組織の鍵を新しくしたあとも、この紙は使えます。その場合は、新しい recovery の行を使ってください。
一年に一度、この手順で本当に開けるか確かめてください。</p>
</body>
</html>
`;
}
