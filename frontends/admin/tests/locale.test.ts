import { beforeEach, expect, test, vi } from 'vitest';

/** The module's choice on a fresh start, for what is stored, what the address asks and what the browser likes. */
async function chosen(stored: string | null, search: string, languages: string[]): Promise<string> {
  vi.stubGlobal('localStorage', { getItem: () => stored });
  vi.stubGlobal('location', { search });
  vi.stubGlobal('navigator', { languages });
  return (await import('~/i18n/locale')).locale();
}

beforeEach(() => vi.resetModules());

test.each([
  ['es', '?lang=pt', ['en-US'], 'es'],
  [null, '?lang=pt', ['en-US'], 'pt'],
  [null, '?lang=fr', ['es-CL', 'en'], 'es'],
  [null, '', ['de', 'pt-BR'], 'pt'],
  [null, '', ['de'], 'en'],
])('stored %s, asked %s, liked %s: %s', async (stored, search, languages, expected) => {
  expect(await chosen(stored, search, languages)).toBe(expected);
});
