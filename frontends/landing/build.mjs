/**
 * Builds what the CDN serves, the same for every stage:
 *
 *   dist/assets/   style, script, fonts, pictures; named by their content, so they are cached for ever
 *   dist/es/ …     the pages, beside 404.html, sitemap.xml and robots.txt
 */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, parse } from 'node:path';
import subsetFont from 'subset-font';
import { build } from 'vite';

const root = new URL('.', import.meta.url).pathname;
const settings = { root, configFile: false, logLevel: 'warn', publicDir: false };
// On a busy machine it would tell how busy.
const checks = { pluginTimings: false };
const FONT = '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2';
// The family's design for sentences and the one for headlines.
const CUTS = { text: { opsz: 16, wght: { min: 400, max: 700 } }, display: { opsz: 96, wght: 800 } };

/** The pages as a module: it knows which letters they show, and writes them once all addresses are known. */
async function pages() {
  await build({
    ...settings,
    build: {
      ssr: 'src/site.tsx',
      outDir: 'build',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { checks },
    },
  });
  return import(`${root}build/site.js`);
}

async function cutFonts(letters) {
  const whole = await readFile(createRequire(import.meta.url).resolve(FONT));
  for (const [name, variationAxes] of Object.entries(CUTS)) {
    await write(`build/${name}.woff2`, await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes }));
  }
}

/** Style and script with what they need; answers each source's address. */
async function bundle(...entries) {
  await build({
    ...settings,
    build: {
      target: ['chrome97', 'firefox104', 'safari16'],
      assetsInlineLimit: 0,
      modulePreload: false,
      manifest: 'manifest.json',
      rolldownOptions: { input: entries, checks },
    },
  });
  const manifest = JSON.parse(await readFile(`${root}dist/manifest.json`, 'utf8'));
  await rm(`${root}dist/manifest.json`);
  return (source) => `/${manifest[source].file}`;
}

/** A picture under a name that changes with its content; answers its address. */
async function picture(file) {
  const content = await readFile(`${root}src/pictures/${file}`);
  const { name, ext } = parse(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  await write(`dist/assets/${name}-${hash}${ext}`, content);
  return `/assets/${name}-${hash}${ext}`;
}

async function write(name, content) {
  await mkdir(dirname(`${root}${name}`), { recursive: true });
  await writeFile(`${root}${name}`, content);
}

const { letters, site } = await pages();
await cutFonts(letters);
const at = await bundle('src/styles/index.css', 'src/client/page.ts');
const files = site({
  style: at('src/styles/index.css'),
  script: at('src/client/page.ts'),
  fonts: Object.keys(CUTS).map((cut) => at(`build/${cut}.woff2`)),
  icon: await picture('icon.svg'),
  touchIcon: await picture('touch-icon.png'),
  pictures: { es: await picture('es.png'), en: await picture('en.png'), pt: await picture('pt.png') },
});
for (const [name, content] of Object.entries(files)) await write(`dist/${name}`, content);
