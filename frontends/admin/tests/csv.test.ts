import { expect, test } from 'vitest';
import { csv } from '~/bookings/csv';

/** What a reader that knows RFC 4180 makes of it. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  return rows;
}

const bare = (text: string) => text.slice(1);

test('it begins with a byte order mark and ends every line with CRLF', () => {
  expect(
    csv([
      ['a', 1],
      [null, undefined],
    ]),
  ).toBe('\uFEFFa,1\r\n,\r\n');
});

test.each(['Peña, Ana', 'la "Tía"', 'dos\nlíneas', 'dos\r\nlíneas', '', ' espacio ', 'ñandú;punto'])(
  '%j comes back as it was',
  (text) => {
    expect(read(bare(csv([[text, 'next']])))).toEqual([[text, 'next']]);
  },
);

test.each(['=1+1', '+56912345678', '-2', '@SUM(A1)', '  =cmd', '\t=1', '\r=1', '\n=HYPERLINK("x")'])(
  '%j is no formula',
  (text) => {
    expect(read(bare(csv([[text]])))).toEqual([[`'${text}`]]);
  },
);

/** Where the list separator is a semicolon, as in Spanish and Portuguese, quotes inside a cell are mere letters. */
const cellsOfElsewhere = (text: string) => text.split(/[;\t\r\n]/);

test.each([
  'Ana;=HYPERLINK("https://evil.example")',
  'Ana; +1',
  'Ana\t@SUM(A1)',
  'a;b;-2',
  'Ana;"=1"',
  'Ana\n=1',
  '\uFF1D1+1',
])('%j is no formula in another country either', (text) => {
  const cells = cellsOfElsewhere(bare(csv([['first', text, 'last']])).replace(/^first,"?/, ''));
  expect(cells.filter((cell) => /^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
});

test('numbers stay numbers', () => {
  expect(csv([[-5, 0.5]])).toBe('\uFEFF-5,0.5\r\n');
});
