import { describe, expect, it } from 'vitest';
import { stackWideTables } from '../../../src/layouts/guide-tables.ts';

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>\n<thead>\n<tr>\n${columns.map((name) => `<th>${name}</th>`).join('\n')}\n</tr>\n</thead>\n<tbody>\n${rows
    .map((cells) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`)
    .join('\n')}\n</tbody>\n</table>`;

describe('a table in a guide', () => {
  const wide = stackWideTables(
    `<p>前</p>${table(
      ['支援', '手帳', 'お金'],
      [
        ['<a href="/x/">サポステ</a>', 'いりません', '無料'],
        ['A型', '場合による', '収入による'],
      ],
    )}<p>後</p>`,
  );

  it('with three columns or more says in every cell which column it belongs to', () => {
    expect(wide).toContain('<td><span class="column-name">手帳：</span>いりません</td>');
    expect(wide).toContain('<td><span class="column-name">お金：</span>収入による</td>');
  });

  it('has the thing that is compared as the heading of its row', () => {
    expect(wide).toContain('<th scope="row"><a href="/x/">サポステ</a></th>');
    expect(wide).toContain('<th scope="row">A型</th>');
  });

  it('keeps its head for wide screens, and the text around it', () => {
    expect(wide).toContain('<th>手帳</th>');
    expect(wide.startsWith('<p>前</p><table class="stacking">')).toBe(true);
    expect(wide.endsWith('</table><p>後</p>')).toBe(true);
  });

  it('with two columns stays as it is', () => {
    const narrow = table(['すること', '目安'], [['会って話す', '月に1回']]);
    expect(stackWideTables(narrow)).toBe(narrow);
  });
});
