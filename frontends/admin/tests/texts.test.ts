import { expect, test } from 'vitest';
import type { Catalog, Entry } from '~/i18n/translate';

const catalogs = import.meta.glob<Catalog>('../src/*/texts/*.json', { eager: true, import: 'default' });
const sections = [...new Set(Object.keys(catalogs).map((path) => path.split('/').at(-3)!))];
const catalog = (section: string, language: string): Catalog =>
  catalogs[`../src/${section}/texts/${language}.json`] ?? {};

const forms = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (entry: Entry): string[] =>
  [...new Set(forms(entry).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test('there are sections', () => {
  expect(sections).toContain('i18n');
});

test.each(sections.flatMap((section) => ['en', 'pt'].map((language) => [section, language] as const)))(
  '%s: %s says what es says, with the same placeholders',
  (section, language) => {
    const spanish = catalog(section, 'es');
    const other = catalog(section, language);
    expect(Object.keys(other).sort()).toEqual(Object.keys(spanish).sort());
    for (const [key, entry] of Object.entries(spanish)) {
      expect([key, placeholders(other[key]!)]).toEqual([key, placeholders(entry)]);
    }
  },
);

test.each(Object.keys(catalogs))('%s: nothing is empty, and plurals have the forms that are needed', (path) => {
  const language = path.split('/').at(-1)!.slice(0, 2);
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
  for (const [key, entry] of Object.entries(catalogs[path]!)) {
    expect([key, forms(entry).every((text) => text.trim() !== '')]).toEqual([key, true]);
    if (typeof entry !== 'string') expect([key, Object.keys(entry).sort()]).toEqual([key, [...needed].sort()]);
  }
});
