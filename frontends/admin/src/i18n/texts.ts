import { sectionTexts } from './section-texts';
import type es from './texts/es.json';

/** The shell's own words: navigation, states, errors, what every page says. */
export const useAppTexts = sectionTexts<typeof es>(import.meta.glob('./texts/*.json', { import: 'default' }));
