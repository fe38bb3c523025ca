import { sectionTexts } from '~/i18n/section-texts';
import type es from './texts/es.json';

export const useTexts = sectionTexts<typeof es>(import.meta.glob('./texts/*.json', { import: 'default' }));
