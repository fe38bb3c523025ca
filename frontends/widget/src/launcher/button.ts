/** The round button in the corner. */

import type { ChatLocale } from '../../types/chat-widget';

const LABELS: Record<ChatLocale, readonly [open: string, failed: string]> = {
  es: ['Reservar por chat', 'El chat no cargó. Toca para reintentar.'],
  en: ['Book by chat', 'The chat did not load. Tap to try again.'],
  pt: ['Reservar pelo chat', 'O chat não carregou. Toque para tentar de novo.'],
};
const ICON = 'M4 5.5h16v11h-9l-4.5 3.5v-3.5H4zM8.5 11l2.3 2.3L15.5 9';

export interface Button {
  readonly element: HTMLButtonElement;
  name(locale: ChatLocale | undefined): void;
  busy(busy: boolean): void;
  failed(failed: boolean): void;
}

export function button(root: ShadowRoot, pressed: () => void): Button {
  const element = document.createElement('button');
  const tip = document.createElement('span');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI!, 'path');
  let labels = LABELS.en;
  element.type = 'button';
  element.className = 'launcher';
  element.hidden = true;
  element.ariaHasPopup = 'dialog';
  tip.className = 'tip';
  tip.role = 'status';
  svg.ariaHidden = 'true';
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', ICON);
  svg.append(path);
  element.append(svg, tip);
  element.onclick = pressed;
  root.append(element);
  return {
    element,
    name(locale = 'en') {
      labels = LABELS[locale];
      element.ariaLabel = element.title = labels[0];
    },
    busy(busy) {
      element.ariaBusy = `${busy}`;
    },
    failed(failed) {
      tip.textContent = failed ? labels[1] : '';
    },
  };
}
