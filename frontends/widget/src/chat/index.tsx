/** The chat: what the launcher fetches when it is wanted. */

import { h, render } from 'preact';
import type { ChatLocale } from '../../types/chat-widget';
import { addStyles } from '../launcher/frame';
import { css, parse } from '../shared/colour';
import type { Chat, Shell, StartChat } from '../shared/contract';
import { Api, ApiError } from './api';
import type { Texts } from './locales/texts';
import type { Widget } from './model';
import { readable } from './readable';
import { Session } from './session';
import { Talk } from './talk';
import styles from './ui/chat.css?inline';
import { Panel } from './ui/panel';

/** The darkest surface of the light theme and the lightest of the dark one: what is readable there is so on all. */
const LIGHT = parse('#f1f2f4')!;
const DARK = parse('#2a2c33')!;
/** Until the business's own is known. */
const NEUTRAL = '#2b2f3a';
const CATALOGS: Record<ChatLocale, () => Promise<{ default: Texts }>> = {
  es: () => import('./locales/es'),
  en: () => import('./locales/en'),
  pt: () => import('./locales/pt'),
};

export const start: StartChat = async (shell: Shell): Promise<Chat> => {
  const place = document.createElement('div');
  const { key } = shell.config;
  const session = new Session(key);
  const api = new Api(shell.cdn, language);
  const talk: Talk = new Talk({ key, api, session, locale: language, emit: shell.emit, changed });
  let business: Widget | undefined;
  let spoken = language() ?? 'en';
  let texts = (await CATALOGS[spoken]()).default;
  let isOpen = false;
  let drawing: Promise<void> | undefined;

  function language(): ChatLocale | undefined {
    return talk?.locale ?? shell.locale() ?? business?.locale;
  }

  /** Draws once for all changes of a moment, in the language of the conversation. */
  function changed(): Promise<void> {
    drawing ??= Promise.resolve().then(async () => {
      const wanted = language() ?? spoken;
      if (wanted !== spoken) {
        texts = (await CATALOGS[wanted]()).default;
        spoken = wanted;
      }
      drawing = undefined;
      draw();
    });
    return drawing;
  }

  function draw(): void {
    const { config, user, close } = shell;
    const props = { talk, texts, user, business, close, locale: spoken, greeting: config.greeting };
    render(isOpen ? <Panel {...props} /> : null, place);
    dress();
  }

  function dress(): void {
    const accent = parse(shell.config.colour) ?? parse(business?.colour) ?? parse(NEUTRAL)!;
    place.style.cssText = `--ink-light:${css(readable(accent, LIGHT))};--ink-dark:${css(readable(accent, DARK))}`;
    shell.dress({
      colour: business?.colour ?? NEUTRAL,
      position: business?.position === 'BOTTOM_LEFT' ? 'bottom-left' : 'bottom-right',
      locale: spoken,
    });
  }

  async function introduce(): Promise<void> {
    if (business) return;
    try {
      business = await api.widget(key);
      await changed();
    } catch (error) {
      // A key that opens nothing here; all else passes, and opening the chat tries again.
      if (error instanceof ApiError && error.told && !error.retryable && !isOpen) shell.refuse(error);
    }
  }

  const seen = () => isOpen && !document.hidden && void talk.refresh();
  const online = () => talk.outbox.hurry();
  const unwatch = session.watch(() => void talk.follow());
  document.addEventListener('visibilitychange', seen);
  addEventListener('online', online);
  addStyles(shell.root, styles);
  shell.root.append(place);
  void introduce();

  return {
    async open(focus) {
      isOpen = true;
      session.keep({ open: 1 });
      draw();
      if (focus) place.querySelector<HTMLElement>(matchMedia('(pointer:fine)').matches ? 'textarea' : '.panel')?.focus();
      await Promise.all([introduce(), talk.open()]);
    },
    close() {
      isOpen = false;
      session.keep({ open: 0 });
      draw();
    },
    send: (text) => talk.say(text),
    manage: (reference) => talk.say(texts.manage.replace('{reference}', reference)),
    update: () => void changed(),
    destroy(forget) {
      isOpen = false;
      unwatch();
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', online);
      render(null, place);
      if (forget) session.forget();
    },
  };
};
