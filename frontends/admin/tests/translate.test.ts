import { expect, test } from 'vitest';
import { translator } from '~/i18n/translate';

const catalog = { hello: 'Hello {name}', visits: { one: '{count} visit', other: '{count} visits' } };

test('placeholders are filled, unknown ones stay visible', () => {
  const t = translator(catalog, 'en');
  expect(t('hello', { name: 'Ana' })).toBe('Hello Ana');
  expect(t('hello')).toBe('Hello {name}');
});

test('a plural takes the form of its count, written as the language does', () => {
  const t = translator(catalog, 'en');
  expect(t('visits', { count: 1 })).toBe('1 visit');
  expect(t('visits', { count: 1500 })).toBe('1,500 visits');
});

test('a form that a language has and the catalog has not is the other one', () => {
  // Spanish says "many" from a million on.
  expect(
    translator({ n: { one: '{count} cita', other: '{count} citas' } }, 'es').call(null, 'n', { count: 1e6 }),
  ).toMatch(/citas$/);
});
