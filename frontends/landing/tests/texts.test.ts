/** The three languages say the same things. That no key is missing, the compiler sees; lists it does not. */

import { expect, test } from 'vitest';
import { languages, texts } from '../src/texts';

/** The lengths of all lists, by where they stand. */
function lists(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [`${place}: ${value.length}`] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => lists(inner, `${place}.${key}`))];
}

test('every list is as long in every language', () => {
  for (const language of languages) expect(lists(texts[language])).toEqual(lists(texts.es));
});

test('nothing is empty and nothing was left in another language', () => {
  const sentences = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(sentences)
        : [];
  const long = (language: 'es' | 'en' | 'pt') => sentences(texts[language]).filter((text) => text.length > 30);
  for (const language of languages) expect(sentences(texts[language]).every(Boolean)).toBe(true);
  for (const text of long('en')) for (const other of ['es', 'pt'] as const) expect(long(other)).not.toContain(text);
  for (const text of long('pt')) expect(long('es')).not.toContain(text);
});
