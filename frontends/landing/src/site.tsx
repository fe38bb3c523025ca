/** Every file of the site that is not an asset: name → content. */

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type PageName, absolute, addresses, fileOf } from './addresses';
import type { Assets } from './assets';
import { Home } from './pages/home';
import { LegalPage } from './pages/legal';
import { Missing } from './pages/missing';
import { type Language, languages, texts } from './texts';

export function site(assets: Assets): Record<string, string> {
  const files: Record<string, string> = {
    '404.html': html(<Missing assets={assets} />),
    'sitemap.xml': sitemap(),
    'robots.txt': `User-agent: *\nDisallow:\n\nSitemap: ${absolute('/sitemap.xml')}\n`,
  };
  for (const language of languages) {
    for (const name of Object.keys(addresses) as PageName[]) {
      files[fileOf(addresses[name][language])] = html(page(name, language, assets));
    }
  }
  return files;
}

/** Every letter that is shown, for fonts with no others. */
export const letters = [...new Set(JSON.stringify(texts))].sort().join('');

const page = (name: PageName, language: Language, assets: Assets): VNode =>
  name === 'home' ? (
    <Home language={language} assets={assets} />
  ) : (
    <LegalPage name={name} language={language} assets={assets} />
  );

const html = (document: VNode): string => `<!doctype html>\n${renderToString(document)}\n`;

function sitemap(): string {
  const entries = Object.values(addresses).flatMap((places) =>
    languages.map((language) => {
      const alternates = languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(places[other])}"/>`,
      );
      return `<url><loc>${absolute(places[language])}</loc>${alternates.join('')}</url>`;
    }),
  );
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${entries.join('\n')}\n</urlset>\n`;
}
