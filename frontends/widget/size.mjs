/**
 * What a visitor loads, gzipped, against the budgets; ends with 1 when one is exceeded.
 * `--json` writes it for machines.
 */

import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LAUNCHER = 3 * 1024;
// Ten TCP segments: what a fresh connection carries before the first acknowledgement. Launcher, chat and one
// language: whoever opens the chat, talks and asks.
const TALKING = 14_950;
// With card, form and calendar file, which come while a visitor who books is still choosing.
const BOOKING = 17_250;

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const folder = new URL(`dist/v${version}/`, import.meta.url);
const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
const sizes = Object.fromEntries(
  await Promise.all(
    scripts.map(async (name) => [name, gzipSync(await readFile(new URL(name, folder)), { level: 9 }).length]),
  ),
);
const languages = scripts.filter((name) => /^[a-z]{2}\.js$/.test(name));
const largest = languages.reduce((one, other) => (sizes[one] > sizes[other] ? one : other));
// A file that nobody has named here counts as loaded by everyone.
const always = scripts.filter((name) => name !== 'booking.js' && !languages.includes(name));
const total = (names) => names.reduce((sum, name) => sum + sizes[name], 0);
const rows = [
  { what: 'launcher', bytes: sizes['chat-widget.js'], budget: LAUNCHER },
  { what: 'to talk', bytes: total([...always, largest]), budget: TALKING },
  { what: 'to book', bytes: total([...always, largest, 'booking.js']), budget: BOOKING },
];

if (process.argv.includes('--json')) console.log(JSON.stringify({ files: sizes, rows }));
else {
  console.table(sizes);
  console.table(rows);
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
