/** Currencies for a choice field, each with its name in the person's language. */

export function currencyOptions(tag: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(tag, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }));
}
