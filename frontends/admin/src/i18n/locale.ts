/** The language of the interface: chosen by the person, else the landing page's, else the browser's first of ours. */

import { useSyncExternalStore } from 'react';
import type { Locale } from '~/schema.gql';

export type { Locale };

export const LOCALES = ['es', 'en', 'pt'] as const satisfies readonly Locale[];
/** Each in its own words, as a person who reads nothing else looks for it. */
export const LOCALE_NAMES: Record<Locale, string> = { es: 'Español', en: 'English', pt: 'Português' };

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

const STORED = 'chat-booking:locale';
const listeners = new Set<() => void>();
let current: Locale = stored() ?? asked(location.search) ?? preferred(navigator.languages);

/** What the landing page sends along: somebody who read it in Spanish goes on in Spanish. */
export function asked(search: string): Locale | undefined {
  const language = new URLSearchParams(search).get('lang');
  return isLocale(language) ? language : undefined;
}

/** The first of a browser's languages that we speak; English for everyone else. */
export function preferred(languages: readonly string[]): Locale {
  return languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en';
}

export const locale = (): Locale => current;

export function chooseLocale(chosen: Locale): void {
  localStorage.setItem(STORED, chosen);
  if (chosen === current) return;
  current = chosen;
  for (const listener of listeners) listener();
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, locale);

/** The tag for numbers and dates: with the person's region where the browser names one for the language. */
export function formatTag(language: Locale): string {
  const standard: Record<Locale, string> = { es: 'es', en: 'en', pt: 'pt-BR' };
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? standard[language];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Locale | undefined {
  const value = localStorage.getItem(STORED);
  return isLocale(value) ? value : undefined;
}
