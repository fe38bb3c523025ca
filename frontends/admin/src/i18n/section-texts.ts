/**
 * The texts of one section, in one language at a time. In `src/<section>/texts.ts`:
 *
 *   import type es from './texts/es.json';
 *   export const useTexts = sectionTexts<typeof es>(import.meta.glob('./texts/*.json', { import: 'default' }));
 *
 * A component then says `const t = useTexts()` and `t('key')`; a key that is not in es.json does not compile.
 */

import { use } from 'react';
import { formatTag, type Locale, locale, useLocale } from './locale';
import { type Catalog, type Translate, translator } from './translate';

type Loaders = Record<string, () => Promise<unknown>>;

export function sectionTexts<C extends Catalog>(loaders: Loaders): () => Translate<C> {
  const loading = new Map<Locale, Promise<Translate<C>>>();

  function load(language: Locale): Promise<Translate<C>> {
    let promise = loading.get(language);
    if (!promise) {
      promise = fetched(language);
      // A line that was cut must not leave the section without words until the next reload.
      promise.catch(() => loading.delete(language));
      loading.set(language, promise);
    }
    return promise;
  }

  async function fetched(language: Locale): Promise<Translate<C>> {
    const catalog = (await loaders[`./texts/${language}.json`]!()) as C;
    return translator(catalog, formatTag(language));
  }

  // The page's code and its words are fetched side by side.
  void load(locale()).catch(() => undefined);
  return () => use(load(useLocale()));
}
