/** One chat on the page: its frame, its launcher, and the chat itself once it is wanted. */

import type { ChatBookingApi, ChatConfig, ChatError, ChatUser } from '../../types/chat-widget';
import { contrast, css, parse, textOn } from '../shared/colour';
import type { Chat, Look, Shell, StartChat } from '../shared/contract';
import { button } from './button';
import { wantedLocale } from './config';
import type { Events } from './events';
import { frame } from './frame';
import { forget, wasOpen } from './memory';

/** Calm, and readable on light and dark pages, until the business's own colour is known. */
const NEUTRAL = parse('#2b2f3a')!;

export interface Widget extends Pick<ChatBookingApi, 'open' | 'close' | 'isOpen' | 'send' | 'update' | 'destroy'> {
  readonly config: ChatConfig;
  setUser(user: ChatUser): void;
  preload(): void;
}

export function widget(
  config: ChatConfig,
  user: ChatUser,
  cdn: string,
  nonce: string,
  emit: Events['emit'],
): Widget {
  const { host, root, style, remove } = frame(nonce);
  const launcher = button(root, () => void open());
  let opened = false;
  let loading: Promise<Chat> | undefined;
  let chat: Chat | undefined;
  let failures = 0;
  let look: Partial<Look> = {};

  const shell: Shell = {
    root,
    cdn,
    config,
    user,
    colours: { parse, css, contrast, neutral: NEUTRAL },
    style,
    locale: () => wantedLocale(config),
    emit,
    dress(theirs) {
      look = theirs;
      dress();
    },
    close,
    refuse(error) {
      launcher.element.remove();
      report(error);
    },
  };

  function report(error: ChatError): void {
    console.error(`[chat-booking] ${error.type}: ${error.message}`);
    emit('error', error);
  }

  function dress(): void {
    const { colour, position, zIndex = 2e9 } = config;
    const accent = parse(colour) ?? parse(look.colour) ?? NEUTRAL;
    host.style.cssText = `--z:${zIndex};--accent:${css(accent)};--on:${css(textOn(accent))}`;
    for (const element of root.querySelectorAll('.launcher,.panel')) {
      element.classList.toggle('left', (position ?? look.position) === 'bottom-left');
    }
    launcher.name(shell.locale() ?? look.locale);
  }

  /** The chat, fetched once. A failed module stays failed under its address, hence another one. */
  function load(): Promise<Chat> {
    const retry = failures ? `?${failures}` : '';
    return (loading ??= import(/* @vite-ignore */ `${cdn}v${__VERSION__}/chat.js${retry}`)
      .then(({ start }: { start: StartChat }) => start(shell))
      .then((ready) => (chat = ready))
      .catch((error) => {
        loading = undefined;
        failures++;
        throw error;
      }));
  }

  /** Resolves once the chat is open; undefined when it could not be loaded or was closed meanwhile. */
  async function open(focus = true): Promise<Chat | undefined> {
    if (opened) return loading;
    opened = true;
    launcher.failed(false);
    launcher.busy(true);
    try {
      const ready = await load();
      if (!opened) return undefined;
      ready.open(focus);
      launcher.element.hidden = true;
      emit('open');
      return ready;
    } catch (error) {
      opened = false;
      launcher.failed(true);
      report({ type: 'LoadFailed', message: `${error}` });
      return undefined;
    } finally {
      launcher.busy(false);
    }
  }

  function close(): void {
    if (!opened) return;
    opened = false;
    chat?.close();
    launcher.element.hidden = false;
    launcher.element.focus();
    emit('close');
  }

  dress();
  const linked = /^#chat-booking(?:=(\w+))?$/.exec(location.hash);
  const before = wasOpen(config.key);
  if (linked) void open().then((ready) => linked[1] && ready?.manage(linked[1]));
  else if (before ?? config.autoOpen) void open(false);

  return {
    config,
    open: () => void open(),
    close,
    isOpen: () => opened,
    send: (text) => void open().then((ready) => ready?.send(text)),
    update(changes) {
      Object.assign(config, changes);
      dress();
      chat?.update();
    },
    setUser: () => chat?.update(),
    preload: () => void load().catch(() => undefined),
    destroy(options) {
      opened = false;
      chat?.destroy();
      remove();
      if (options?.forget) forget(config.key);
    },
  };
}
