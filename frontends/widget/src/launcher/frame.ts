/** The element that carries everything of ours: a shadow root beside the page's body. */

import styles from './launcher.css?inline';

export interface Frame {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  style(text: string): void;
  remove(): void;
}

/**
 * It stands beside the body, not in it: a body that is transformed, scrolled, emptied or exchanged by a
 * framework then takes nothing along. Whoever removes it, or the whole document's element, finds it back at once.
 */
export function frame(nonce: string): Frame {
  const host = document.createElement('chat-booking');
  const root = host.attachShadow({ mode: 'open' });
  const observer = new MutationObserver(attach);

  function attach(): void {
    const page = document.documentElement;
    if (!page || host.isConnected) return;
    page.append(host);
    observer.observe(page, { childList: true });
  }

  /** As a constructed sheet, which a strict CSP lets pass; browsers without them get a style element. */
  function style(text: string): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      const element = document.createElement('style');
      element.nonce = nonce;
      element.textContent = text;
      root.append(element);
    }
  }

  style(styles);
  attach();
  observer.observe(document, { childList: true });
  return {
    host,
    root,
    style,
    remove() {
      observer.disconnect();
      host.remove();
    },
  };
}
