/** The round button in the corner. */

import type { ChatLocale } from '../../types/chat-widget';
import { LABELS } from './labels';

const SVG = 'http://www.w3.org/2000/svg';
const ICON = 'M4 5h16v12h-9l-4 3v-3H4zM8 11l3 3 5-5';

export interface Button {
  readonly element: HTMLButtonElement;
  name(locale: ChatLocale | undefined): void;
  /** Whether the chat is on its way, or did not come. */
  tell(busy: boolean, failed: boolean): void;
}

/** Made node by node: pages that require Trusted Types refuse markup. By attributes: Firefox 118 reflects no ARIA. */
export function button(root: ShadowRoot, pressed: () => void): Button {
  const element = document.createElement('button');
  const tip = document.createElement('span');
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  let labels = LABELS.en;
  element.className = 'launcher';
  element.setAttribute('aria-haspopup', 'dialog');
  element.onclick = pressed;
  tip.className = 'tip';
  tip.setAttribute('role', 'status');
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', ICON);
  svg.append(path);
  element.append(svg, tip);
  root.append(element);
  return {
    element,
    name(locale = 'en') {
      labels = LABELS[locale];
      element.setAttribute('aria-label', labels[0]);
    },
    tell(busy, failed) {
      element.setAttribute('aria-busy', `${busy}`);
      tip.textContent = failed ? labels[1] : '';
    },
  };
}
