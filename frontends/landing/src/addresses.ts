/** Where each page is, in each language. */

import { operator } from './operator';
import type { Language } from './texts';

export type PageName = 'home' | 'privacy' | 'terms';

export const addresses: Readonly<Record<PageName, Readonly<Record<Language, string>>>> = {
  home: { es: '/es/', en: '/en/', pt: '/pt/' },
  privacy: { es: '/es/privacidad', en: '/en/privacy', pt: '/pt/privacidade' },
  terms: { es: '/es/condiciones', en: '/en/terms', pt: '/pt/termos' },
};

/** The CloudFront function (infra/clean-urls.js) sends these on to the admin site, wherever that is. */
export const signUp = (language: Language): string => `/${language}/sign-up`;
export const signIn = (language: Language): string => `/${language}/sign-in`;

export const absolute = (path: string): string => operator.origin + path;

/** The built file behind a clean address. */
export const fileOf = (path: string): string => `${path.slice(1)}${path.endsWith('/') ? 'index' : ''}.html`;
