/** From a catalog's entry to a sentence. A catalog is a flat JSON object of texts and of plurals. */

/** Forms by the language's plural categories (`one`, `other`, …), chosen by the parameter `count`. */
export type Plural = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };
export type Entry = string | Plural;
export type Catalog = { readonly [key: string]: Entry };
export type Parameters = { readonly [name: string]: string | number };

/** `t('greeting', { name })`: placeholders are written `{name}`; numbers are shown as the language does. */
export type Translate<C> = (key: keyof C & string, parameters?: Parameters) => string;

export function translator<C extends Catalog>(catalog: C, tag: string): Translate<C> {
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const shown = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);
  return (key, parameters = {}) => {
    const entry = catalog[key] as Entry;
    const text = typeof entry === 'string' ? entry : formOf(entry, Number(parameters.count), plurals);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : shown(value);
    });
  };
}

function formOf(plural: Plural, count: number, plurals: Intl.PluralRules): string {
  return plural[plurals.select(count)] ?? plural.other;
}
