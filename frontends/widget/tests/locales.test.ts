import { describe, expect, it } from 'vitest';
import en from '../src/chat/locales/en';
import es from '../src/chat/locales/es';
import pt from '../src/chat/locales/pt';

const catalogs = { es, en, pt };
const paths = (value: object): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? paths(inner).map((path) => `${key}.${path}`) : [key],
  );

describe.each(Object.entries(catalogs))('the catalog %s', (_, catalog) => {
  it('has every text of the others', () => expect(paths(catalog).sort()).toEqual(paths(es).sort()));
  it('has no empty text', () => expect(JSON.stringify(catalog)).not.toMatch(/""/));
});
