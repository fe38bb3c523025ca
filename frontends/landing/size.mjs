/**
 * What a visitor of each home page loads without the widget, as it is sent (gzipped, fonts as they are),
 * against the budgets; ends with 1 when one is exceeded. `--json` writes it for machines.
 */

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const SCRIPT = 2 * 1024;
const PAGE = 100 * 1024;

const dist = new URL('dist/', import.meta.url);
const load = (path) => readFile(new URL(path.replace(/^\//, ''), dist));
const sent = (path, content) => (/\.(woff2|png)$/.test(path) ? content.length : gzipSync(content, { level: 9 }).length);

/** Its own files: what its links, scripts and styles name. Pictures for shared links are fetched by others. */
function needed(html) {
  const links = [...html.matchAll(/<(?:link[^>]*rel="(?:stylesheet|preload|icon)"|script)[^>]*>/g)].map(([tag]) => tag);
  return [...new Set(links.map((tag) => /(?:href|src)="(\/[^"]+)"/.exec(tag)?.[1]).filter(Boolean))];
}

const rows = [];
for (const language of ['es', 'en', 'pt']) {
  const html = await load(`${language}/index.html`);
  const files = needed(html.toString());
  const contents = await Promise.all(files.map(load));
  const total = files.reduce((sum, file, index) => sum + sent(file, contents[index]), sent('', html));
  // Scripts count as written, not as sent: the budget is about what a browser has to read and run.
  const script = files.reduce((sum, file, index) => sum + (file.endsWith('.js') ? contents[index].length : 0), 0);
  rows.push({ what: `${language}: script`, bytes: script, budget: SCRIPT });
  rows.push({ what: `${language}: page`, bytes: total, budget: PAGE });
}

if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }));
else console.table(rows);
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
