/**
 * What a visitor loads, gzipped, against the budgets; ends with 1 when one is exceeded.
 * `--json` writes it for machines.
 */

import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LAUNCHER = 3 * 1024;
// Ten TCP segments: what a fresh connection carries before the first acknowledgement. From the first sight of the
// page to the booking in the calendar: launcher, chat and one language, fonts and icons included.
const EVERYTHING = 14_950;

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const folder = new URL(`dist/v${version}/`, import.meta.url);
const files = (await readdir(folder)).filter((name) => !name.endsWith('.d.ts'));
const sizes = Object.fromEntries(
  await Promise.all(
    files.map(async (name) => [name, gzipSync(await readFile(new URL(name, folder)), { level: 9 }).length]),
  ),
);
const languages = files.filter((name) => /^[a-z]{2}\.js$/.test(name));
const largest = languages.reduce((one, other) => (sizes[one] > sizes[other] ? one : other));
// Whatever else the build writes is loaded by everyone, until somebody shows that it is not.
const always = files.filter((name) => !languages.includes(name));
const rows = [
  { what: 'launcher', bytes: sizes['chat-widget.js'], budget: LAUNCHER },
  { what: 'everything', bytes: [...always, largest].reduce((sum, name) => sum + sizes[name], 0), budget: EVERYTHING },
];

if (process.argv.includes('--json')) console.log(JSON.stringify({ files: sizes, rows }));
else {
  console.table(sizes);
  console.table(rows);
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
