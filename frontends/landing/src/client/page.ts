/** The page's own script: puts the real widget on it, with this language's demo business. */

import type { ChatBooking, ChatBookingApi } from '../../../widget/types/chat-widget';

interface Config {
  widgetOrigin?: string;
  demoWidgetKeys?: Record<string, string>;
}

const page = document.documentElement;
const trying = document.querySelector<HTMLElement>('.try')!;
const received = document.querySelector<HTMLElement>('.received')!;

function live(chat: ChatBookingApi): void {
  chat.on('ready', () => page.classList.add('live'));
  chat.on('booking:created', (booking) => {
    received.textContent = `${received.dataset.received}: ${summary(booking)}`;
    received.scrollIntoView({ block: 'nearest' });
  });
  for (const button of trying.querySelectorAll<HTMLElement>('[data-say]')) {
    button.onclick = () => chat.send(button.textContent!);
  }
}

function summary({ serviceName, providerName, start, timeZone, reference }: ChatBooking): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone } as const;
  const when = new Intl.DateTimeFormat(page.lang, day).format(new Date(start));
  const who = providerName ? ` ${trying.dataset.by} ${providerName}` : '';
  return `${serviceName}${who}, ${when}. ${trying.dataset.code} ${reference}.`;
}

const { widgetOrigin, demoWidgetKeys = {} }: Config = await fetch('/config.json').then((answer) => answer.json());
const key = demoWidgetKeys[page.lang];
// Elsewhere (Safari before 16.4) the widget needs a style element, which this site's content policy refuses.
const canBeStyled = 'replaceSync' in CSSStyleSheet.prototype;
if (widgetOrigin && key && canBeStyled) {
  window.ChatBooking = [live];
  const script = Object.assign(document.createElement('script'), {
    src: `${widgetOrigin}/v1/chat-widget.js`,
    async: true,
  });
  script.dataset.key = key;
  // Said here, the button need not move when the business's own wish arrives.
  script.dataset.position = 'bottom-right';
  document.body.append(script);
} else {
  trying.hidden = true;
}
