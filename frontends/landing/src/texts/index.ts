import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { Language, Texts } from './texts';

export type { Language, Texts };

/** The first is for whoever wants none of them, as in infra/clean-urls.js. */
export const texts: Readonly<Record<Language, Texts>> = { es, en, pt };
export const languages = Object.keys(texts) as Language[];
