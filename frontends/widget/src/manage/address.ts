/** The page's address: `/manage?lang=es#booking=<token>`. The token stays in the fragment, which no server sees. */

import type { Locale } from './model';

export const LOCALES: readonly Locale[] = ['es', 'en', 'pt'];

/** What a mail's link opens: `booking` or `waiting`; an empty token when the address names nothing. */
export function opened(hash: string): { offer: boolean; token: string } {
  const named = new URLSearchParams(hash.slice(1));
  const offer = named.get('waiting');
  return { offer: !!offer, token: offer || named.get('booking') || '' };
}

/** The link's language, else the first of the browser's that is ours. */
export function localeIn(search: string, browser: readonly string[]): Locale {
  const wishes = [new URLSearchParams(search).get('lang') ?? '', ...browser].map((tag) =>
    tag.slice(0, 2).toLowerCase(),
  );
  return (wishes.find((wish) => LOCALES.includes(wish as Locale)) as Locale) ?? 'en';
}
