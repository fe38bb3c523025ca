/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */

type Cell = string | number | null | undefined;

const BYTE_ORDER_MARK = '\uFEFF';

/** With a byte order mark, without which Excel reads accents wrong. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * What a customer typed must not become a formula: an apostrophe makes a spreadsheet show it as text. Also behind a
 * semicolon or a tab, where a spreadsheet of another country, or a paste, begins the next cell whatever is quoted.
 */
const harmless = (text: string): string =>
  text.replace(/(^|[;\t\r\n])(?=[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'").replace(/^(?=[\t\r\n])/, "'");
