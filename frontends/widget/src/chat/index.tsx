/** The chat: what the launcher fetches when it is wanted. */

import type { ChatLocale } from '../../types/chat-widget';
import { css, type Rgb } from '../shared/colour';
import type { Shell, StartChat } from '../shared/contract';
import { connect, type ApiError } from './api';
import type { Texts } from './locales/texts';
import type { Widget } from './model';
import { readable } from './readable';
import { delay } from './outbox';
import { remember } from './session';
import { talk } from './talk';
import bookingStyles from './ui/booking.css?inline';
import styles from './ui/chat.css?inline';
import { draw, h } from './ui/dom';
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
  const session = remember(key);
  let business: Widget | undefined;
  let spoken = shell.locale() ?? 'en';
  let texts = (await CATALOGS[spoken]()).default;
  let isOpen = false;
  let drawing: Promise<void> | undefined;
  const language = (): ChatLocale | undefined => conversation?.locale ?? shell.locale() ?? business?.locale;
  const api = connect(shell.cdn, language);
  const conversation = talk({ key, api, session, locale: language, emit: shell.emit, changed });

  /** Draws once for all changes of a moment, in the language of the conversation. */
  function changed(): Promise<void> {
    drawing ??= Promise.resolve().then(async () => {
      const wanted = language() ?? spoken;
      if (wanted !== spoken) texts = (await CATALOGS[wanted]()).default;
      spoken = wanted;
      drawing = undefined;
      show();
    });
    return drawing;
  }

  function show(): void {
    const { config, user, close } = shell;
    const view = { talk: conversation, texts, user, business, close, locale: spoken, greeting: config.greeting };
    const focused = shell.root.activeElement;
    draw(place, isOpen && <Panel {...view} />);
    // What was tapped goes from the screen; the keyboard stays with the conversation.
    if (focused && !focused.isConnected) place.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true });
    dress();
    if (isOpen) reveal(place);
  }

  function dress(): void {
    const accent = shell.dress({
      colour: business?.colour,
      position: business?.position === 'BOTTOM_LEFT' ? 'bottom-left' : 'bottom-right',
      locale: spoken,
    });
    const ink = (background: Rgb, end: 0 | 255) => css(readable(accent, background, end, shell.contrast));
    // The darkest surface of the light theme, the lightest of the dark one: what can be read there, can on all.
    place.style.cssText = `--ink-light:${ink([241, 242, 244], 0)};--ink-dark:${ink([42, 44, 51], 255)}`;
    fit(place);
  }

  async function introduce(): Promise<void> {
    try {
      business ??= await api.widget(key);
      await changed();
    } catch (error) {
      const { type, message, told, retryable } = error as ApiError;
      // No chat with this key or this business; all else passes, and opening the chat tries again.
      if (told && !retryable) shell.refuse({ type, message });
    }
  }

  /** Begins; what stands in the way and passes is tried again, for as long as somebody looks at it. */
  async function begin(attempt = 1): Promise<void> {
    if (!business) void introduce();
    await conversation.open();
    const { trouble } = conversation;
    if (isOpen && trouble?.retryable) setTimeout(begin, delay(attempt, trouble.type), attempt + 1);
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
  shell.style(styles + bookingStyles);
  shell.root.append(place);
  void introduce();

  return {
    open(focus) {
      isOpen = true;
      session.keep({ open: 1 });
      show();
      const field = matchMedia('(pointer:fine)').matches ? 'textarea' : '.panel';
      if (focus) place.querySelector<HTMLElement>(field)!.focus();
      void begin();
    },
    close() {
      isOpen = false;
      session.keep({ open: 0 });
      show();
    },
    send: (text) => conversation.say(text),
    manage: (reference) => conversation.say(`${texts.manage} ${reference}`),
    update: () => void changed(),
    destroy() {
      isOpen = false;
      leave.abort();
      draw(place, null);
    },
  };
};
