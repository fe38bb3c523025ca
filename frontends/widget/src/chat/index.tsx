/** The chat: what the launcher fetches when it is wanted. */

import { h, render } from 'preact';
import type { ChatLocale } from '../../types/chat-widget';
import type { Shell, StartChat } from '../shared/contract';
import { connect, type ApiError } from './api';
import type { Texts } from './locales/texts';
import type { Widget } from './model';
import { readable } from './readable';
import { remember } from './session';
import { talk } from './talk';
import styles from './ui/chat.css?inline';
import type * as Booking from './ui/booking';
import { Panel } from './ui/panel';
import { fit, reveal } from './ui/scroll';

const CATALOGS: Record<ChatLocale, () => Promise<{ default: Texts }>> = {
  es: () => import('./locales/es'),
  en: () => import('./locales/en'),
  pt: () => import('./locales/pt'),
};

export const start: StartChat = async (shell: Shell) => {
  const place = document.createElement('div');
  const { key } = shell.config;
  const { parse, css, contrast, neutral } = shell.colours;
  const session = remember(key);
  let business: Widget | undefined;
  let spoken = shell.locale() ?? 'en';
  let texts = (await CATALOGS[spoken]()).default;
  let booking: typeof Booking | undefined;
  let isOpen = false;
  let drawing: Promise<void> | undefined;
  const language = (): ChatLocale | undefined => conversation?.locale ?? shell.locale() ?? business?.locale;
  const api = connect(shell.cdn, language);
  const conversation = talk({ key, api, session, locale: language, emit: shell.emit, changed });

  /** Draws once for all changes of a moment, in the language of the conversation. */
  function changed(): Promise<void> {
    return (drawing ??= Promise.resolve().then(async () => {
      const wanted = language() ?? spoken;
      if (wanted !== spoken) texts = (await CATALOGS[wanted]()).default;
      spoken = wanted;
      drawing = undefined;
      if (!booking && booksNow()) void fetchBooking();
      draw();
    }));
  }

  const booksNow = () =>
    conversation.expecting !== 'ANYTHING' || conversation.messages.some((message) => message.booking);

  async function fetchBooking(): Promise<void> {
    const fetched = await import('./ui/booking').catch(() => undefined);
    if (!fetched || booking) return;
    booking = fetched;
    shell.style(booking.styles);
    draw();
  }

  function draw(): void {
    const { config, user, close } = shell;
    const view = { talk: conversation, booking, texts, user, business, close, locale: spoken, greeting: config.greeting };
    render(isOpen ? <Panel {...view} /> : null, place);
    dress();
    if (isOpen) reveal(place);
  }

  function dress(): void {
    const accent = parse(shell.config.colour) ?? parse(business?.colour) ?? neutral;
    // The darkest surface of the light theme, the lightest of the dark one: what can be read there, can on all.
    const light = readable(accent, parse('#f1f2f4')!, 0, contrast);
    const dark = readable(accent, parse('#2a2c33')!, 255, contrast);
    place.style.cssText = `--ink-light:${css(light)};--ink-dark:${css(dark)}`;
    fit(place);
    shell.dress({
      colour: business?.colour,
      position: business?.position === 'BOTTOM_LEFT' ? 'bottom-left' : 'bottom-right',
      locale: spoken,
    });
  }

  async function introduce(): Promise<void> {
    try {
      business ??= await api.widget(key);
      await changed();
    } catch (error) {
      const { type, message, told, retryable } = error as ApiError;
      // A key that opens nothing here; all else passes, and opening the chat tries again.
      if (told && !retryable && !isOpen) shell.refuse({ type, message });
    }
  }

  /** What the chat hears of the world around it, for as long as it is there. */
  const leave = new AbortController();
  const listen = (target: EventTarget, event: string, heard: (event: Event) => void) =>
    target.addEventListener(event, heard, leave);
  const refresh = () => isOpen && !document.hidden && void conversation.refresh();
  listen(document, 'visibilitychange', refresh);
  listen(window, 'storage', (event) => session.concerns(event as StorageEvent) && refresh());
  listen(window, 'online', conversation.outbox.hurry);
  for (const event of ['resize', 'scroll']) listen(visualViewport!, event, () => fit(place));
  shell.style(styles);
  shell.root.append(place);
  void introduce();

  return {
    open(focus) {
      isOpen = true;
      session.keep({ open: 1 });
      draw();
      const field = matchMedia('(pointer:fine)').matches ? 'textarea' : '.panel';
      if (focus) place.querySelector<HTMLElement>(field)!.focus();
      if (!business) void introduce();
      void conversation.open();
    },
    close() {
      isOpen = false;
      session.keep({ open: 0 });
      draw();
    },
    send: (text) => conversation.say(text),
    manage: (reference) => conversation.say(`${texts.manage} ${reference}`),
    update: () => void changed(),
    destroy() {
      isOpen = false;
      leave.abort();
      render(null, place);
    },
  };
};
