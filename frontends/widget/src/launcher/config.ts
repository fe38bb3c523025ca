/** The page's wishes: attributes of the script tag, language of page and browser. */

import type { ChatConfig, ChatLocale, ChatPosition } from '../../types/chat-widget';

const LOCALES: readonly string[] = ['es', 'en', 'pt'];

/** The script's `data-*`; what is absent or empty stays absent. */
export function fromAttributes({ dataset }: HTMLElement): ChatConfig | undefined {
  const { key, locale, position, colour, autoOpen, greeting, zIndex } = dataset;
  if (!key) return undefined;
  return {
    key,
    locale: locale as ChatLocale | undefined,
    position: position as ChatPosition | undefined,
    colour,
    autoOpen: autoOpen !== undefined && autoOpen !== 'false',
    greeting: greeting || undefined,
    zIndex: Number(zIndex) || undefined,
  };
}

/** The first of ours among: what the page asks for, the page's language, the browser's languages. */
export function wantedLocale(config: ChatConfig): ChatLocale | undefined {
  return [config.locale, document.documentElement.lang, ...navigator.languages].map(supported).find(Boolean);
}

const supported = (tag: string | undefined): ChatLocale | undefined => {
  const language = tag?.slice(0, 2).toLowerCase() ?? '';
  return LOCALES.includes(language) ? (language as ChatLocale) : undefined;
};
