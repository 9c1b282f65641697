import { describe, expect, test } from 'vitest';
import { offersFurigana, withFurigana } from '../../../src/tools/ruby/page.ts';
import type { Ruby } from '../../../src/tools/ruby/ruby-text.ts';

const OFFERED = new Set(['/', '/areas/', '/areas/282065/', '/find/']);
/** Marks what was read, instead of reading it. */
const marked: Ruby = (text, { address, areas }) =>
  /\p{Script=Han}/u.test(text) ? `[${text}${address ? '@' : ''}${areas[0] ?? ''}]` : text;
const made = (body: string, path = '/'): string =>
  withFurigana(page(body), path, { has: (to) => OFFERED.has(to), ruby: marked }).replace(
    /.*<body>(.*)<\/body>.*/s,
    '$1',
  );
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="ja"><head><title>案内</title></head><body>${body}</body></html>`;

describe('A page with ふりがな', () => {
  test('has readings in its text, and the same bytes everywhere else', () => {
    expect(made('<p class="lead">読む<br>前に &amp; 後</p>')).toBe(
      '<p class="lead">[読む]<br>[前に &amp; 後]</p>',
    );
    const left =
      '<svg><text>図</text></svg><script>"字"</script><select><option>市</option></select>' +
      '<textarea>文</textarea><code>鍵</code><input value="値" aria-label="名">' +
      '<astro-island><h1>題</h1></astro-island><img alt="絵">';
    expect(made(left)).toBe(left);
  });

  test('keeps the words of a link that is called by a written name', () => {
    const link = '<a href="/x/" aria-label="易しい日本語：題">易しい<b>日本語</b></a>';
    expect(made(`${link}<p>文</p>`)).toBe(`${link}<p>[文]</p>`);
  });

  test('leads on to pages with ふりがな, and to nothing that has none', () => {
    expect(made('<a href="/areas/?x=1#top">a</a><form action="/find/"></form>')).toBe(
      '<a href="/furigana/areas/?x=1#top">a</a><form action="/furigana/find/"></form>',
    );
    const left =
      '<a href="/contact/">a</a><a href="/calendar.ics">b</a><a href="#main">c</a>' +
      '<a href="https://example.jp/areas/">d</a><a href="tel:110">e</a>';
    expect(made(left)).toBe(left);
  });

  test('turns the switch around', () => {
    const offer =
      '<a class="furigana" href="/furigana/areas/" data-furigana="ふりがなをとる">ふりがなをつける</a>';
    expect(offersFurigana(page(offer))).toBe(true);
    expect(made(offer)).toBe('<a class="furigana" href="/areas/">ふりがなをとる</a>');
  });

  test('asks search engines to list the ordinary page, and tells scripts where it stands', () => {
    const whole = withFurigana(page('<p>a</p>'), '/', { has: () => false, ruby: marked });
    expect(whole).toContain('<html lang="ja" data-under="/furigana">');
    expect(whole).toContain('<title>案内</title><meta name="robots" content="noindex, follow">');
  });

  test('knows an address, and the place that a link is about', () => {
    expect(made('<p>所 <span data-address>町<b>名</b></span>です 後</p>')).toBe(
      '<p>[所 ]<span data-address>[町@]<b>[名@]</b></span>[です 後]</p>',
    );
    expect(made('<h1>芦屋</h1><a href="/areas/111111/">町</a>', '/areas/282065/')).toBe(
      '<h1>[芦屋282065]</h1><a href="/areas/111111/">[町111111]</a>',
    );
  });
});
