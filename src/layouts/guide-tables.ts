/** Two columns fit on the smallest phone; from here on, rows become blocks there. */
const STACKS_FROM = 3;

const CELL = /<td([^>]*)>([\s\S]*?)<\/td>/g;
const ROW = /<tr>[\s\S]*?<\/tr>/g;

/**
 * Makes wide tables of a guide readable on a narrow screen: the first cell of each row becomes its
 * heading, and every other cell carries the name of its column, which the style sheet shows only
 * where the head of the table no longer stands above it (guide-tables.css).
 * @param html HTML that Markdown made
 */
export function stackWideTables(html: string): string {
  return html.replaceAll(/<table>[\s\S]*?<\/table>/g, (table) => {
    const columns = [...table.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, name = '']) => name);
    if (columns.length < STACKS_FROM) return table;
    const rows = table.replaceAll(ROW, (row) => withColumnNames(row, columns));
    return rows.replace('<table>', '<table class="stacking">');
  });
}

function withColumnNames(row: string, columns: readonly string[]): string {
  let at = -1;
  return row.replaceAll(CELL, (_, attributes: string, content: string) => {
    at += 1;
    if (at === 0) return `<th scope="row"${attributes}>${content}</th>`;
    const label = `<span class="column-name">${columns[at] ?? ''}：</span>`;
    return `<td${attributes}>${label}${content}</td>`;
  });
}
