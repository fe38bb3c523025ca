/** The page's wishes: attributes of the script tag, language of page and browser. */

import type { ChatConfig, ChatLocale } from '../../types/chat-widget';
import { LABELS } from './labels';

/** The script's `data-*`; undefined without a key. What is empty is as good as absent everywhere. */
export function fromAttributes({ dataset }: HTMLElement): ChatConfig | undefined {
  const { key, autoOpen = 'false', zIndex } = dataset;
  return key ? { ...dataset, key, autoOpen: autoOpen !== 'false', zIndex: Number(zIndex) || undefined } : undefined;
}

/** The first of ours among: what the page asks for, the page's language, the browser's languages. */
export function wantedLocale(config: ChatConfig): ChatLocale | undefined {
  return [config.locale, document.documentElement.lang, ...navigator.languages].map(supported).find(Boolean);
}

const supported = (tag = ''): ChatLocale | undefined => {
  const language = tag.slice(0, 2).toLowerCase();
  return language in LABELS ? (language as ChatLocale) : undefined;
};
