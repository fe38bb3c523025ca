/** The whole site as it is written: what crawlers, browsers and readers rely on. */

import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { type PageName, addresses, fileOf } from '../src/addresses';
import { operator } from '../src/operator';
import { site } from '../src/site';
import { type Language, languages } from '../src/texts';

const assets = {
  style: '/assets/a.css',
  script: '/assets/a.js',
  fonts: ['/assets/a.woff2'],
  icon: '/assets/a.svg',
  touchIcon: '/assets/a.png',
  pictures: { es: '/assets/es.png', en: '/assets/en.png', pt: '/assets/pt.png' },
};
const files = site(assets);
const pages = (Object.keys(addresses) as PageName[]).flatMap((name) =>
  languages.map((language) => ({ name, language, path: addresses[name][language] })),
);
const html = (path: string): string => files[fileOf(path)]!;
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);

/** Language → absolute address, as a page names its translations. */
const alternates = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map((m) => [m[1], m[2]]),
  );

test('every page is there in every language, and one for what is not', () => {
  const written = Object.keys(files).filter((name) => name.endsWith('.html'));
  expect(written.sort()).toEqual([...pages.map(({ path }) => fileOf(path)), '404.html'].sort());
});

describe.each(pages)('$path', ({ name, language, path }) => {
  const text = html(path);

  test('says its language and its own address', () => {
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<link rel="canonical" href="${operator.origin}${path}"`);
  });

  test('names its translations, which name it in turn', () => {
    const named = alternates(text);
    expect(Object.keys(named)).toEqual([...languages, 'x-default']);
    for (const other of languages) {
      expect(named[other]).toBe(operator.origin + addresses[name][other]);
      expect(alternates(html(addresses[name][other]))[language]).toBe(operator.origin + path);
    }
  });

  test('links to nothing that is not there', () => {
    const built = Object.values(assets).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)));
    const known = new Set([...pages.map((page) => page.path), ...doors(), ...built]);
    const targets = all(text, /(?:href|src)="([^"]+)"/g).filter((target) => !target.startsWith('mailto:'));
    for (const target of targets.map((one) => one.replace(operator.origin, ''))) {
      const [place, fragment] = target.split('#') as [string, string?];
      if (place && place !== '/') expect(known, target).toContain(place);
      if (fragment) expect(html(place || path), target).toContain(`id="${fragment}"`);
    }
  });

  test('has a title and a description of a length that search engines show', () => {
    const [title] = all(text, /<title>([^<]+)</g);
    const [description] = all(text, /name="description" content="([^"]+)"/g);
    expect(title!.length).toBeLessThanOrEqual(65);
    expect(description!.length).toBeGreaterThan(40);
    expect(description!.length).toBeLessThanOrEqual(160);
  });

  test('runs nothing that is written into it', () => {
    const scripts = all(text, /<script([^>]*)>/g);
    for (const attributes of scripts) expect(attributes).toMatch(/src="\/|application\/ld\+json/);
    expect(text).not.toMatch(/ style="| on\w+="/);
  });
});

test('structured data is read as such and tells the questions of the page', () => {
  for (const language of languages) {
    const [data] = all(html(addresses.home[language]), /<script type="application\/ld\+json">(.*?)<\/script>/g);
    const graph = JSON.parse(data!)['@graph'] as { '@type': string; mainEntity?: { name: string }[] }[];
    expect(graph.map((one) => one['@type'])).toEqual(['SoftwareApplication', 'FAQPage']);
    for (const { name } of graph[1]!.mainEntity!) expect(html(addresses.home[language])).toContain(`<summary>${name}`);
  }
});

test('the sitemap lists every page and robots.txt the sitemap', () => {
  expect(all(files['sitemap.xml']!, /<loc>([^<]+)</g)).toEqual(pages.map(({ path }) => operator.origin + path));
  expect(files['robots.txt']).toContain(`Sitemap: ${operator.origin}/sitemap.xml`);
});

// The rules take seconds on a busy machine.
test('markup is valid', { timeout: 120_000 }, async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The renderer's own habits, all of them valid.
      'void-style': 'off',
      'doctype-style': 'off',
      'no-raw-characters': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  });
  const problems: string[] = [];
  for (const name of Object.keys(files).filter((file) => file.endsWith('.html'))) {
    const { results } = await validator.validateString(files[name]!, name);
    for (const { messages } of results) problems.push(...messages.map((m) => `${name} ${m.ruleId}: ${m.message}`));
  }
  expect(problems).toEqual([]);
});

function doors(): string[] {
  return languages.flatMap((language: Language) => [`/${language}/sign-up`, `/${language}/sign-in`]);
}
