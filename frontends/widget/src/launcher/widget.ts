/** One chat on the page: its frame, its launcher, and the chat itself once it is wanted. */

import type { ChatBookingApi, ChatConfig, ChatUser } from '../../types/chat-widget';
import { contrast, css, parse, type Rgb, textOn } from '../shared/colour';
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
  /** Opens the chat if the page's address asks for it; answers whether it does. */
  follow(): boolean;
  preload(): void;
}

export function widget(config: ChatConfig, user: ChatUser, cdn: string, nonce: string, emit: Events['emit']): Widget {
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
    contrast,
    style,
    locale: () => wantedLocale(config),
    emit,
    dress(theirs) {
      look = theirs;
      return dress();
    },
    close,
    refuse(error) {
      launcher.element.remove();
      emit('error', error);
    },
  };

  function dress(): Rgb {
    const { colour, position, zIndex } = config;
    const accent = parse(colour) ?? parse(look.colour) ?? NEUTRAL;
    host.style.cssText = `--z:${zIndex || 2e9};--accent:${css(accent)};--on:${textOn(accent)}`;
    for (const element of root.querySelectorAll('.launcher,.panel')) {
      element.classList.toggle('left', (position || look.position) === 'bottom-left');
    }
    launcher.name(shell.locale() ?? look.locale);
    return accent;
  }

  /** The chat, fetched once. A failed module stays failed under its address, hence another one. */
  function load(): Promise<Chat> {
    const retry = failures ? `?${failures}` : '';
    loading ??= import(/* @vite-ignore */ `${cdn}v${__VERSION__}/chat.js${retry}`)
      .then(({ start }: { start: StartChat }) => start(shell))
      .then((ready) => (chat = ready))
      .catch((error) => {
        loading = undefined;
        failures++;
        throw error;
      });
    return loading;
  }

  /** Resolves once the chat is open; undefined when it could not be loaded or was closed meanwhile. */
  async function open(focus = true): Promise<Chat | undefined> {
    if (opened) return loading;
    opened = true;
    launcher.tell(true, false);
    let failed = false;
    try {
      const ready = await load();
      if (!opened) return undefined;
      ready.open(focus);
      launcher.element.hidden = true;
      emit('open');
      return ready;
    } catch (error) {
      opened = false;
      failed = true;
      emit('error', { type: 'LoadFailed', message: `${error}` });
      return undefined;
    } finally {
      launcher.tell(false, failed);
    }
  }

  function close(): void {
    if (!opened) return;
    const { activeElement } = root;
    opened = false;
    chat?.close();
    launcher.element.hidden = false;
    if (activeElement) launcher.element.focus();
    emit('close');
  }

  /** The address is as before afterwards, so that a reload asks for nothing again and the link works again. */
  function follow(): boolean {
    const [page, reference, rest] = location.href.split(/#chat-booking(?:=(\w*))?$/);
    if (rest === undefined) return false;
    history.replaceState(history.state, '', page);
    void open().then((ready) => reference && ready?.manage(reference));
    return true;
  }

  dress();
  if (!follow() && (wasOpen(config.key) ?? config.autoOpen)) void open(false);

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
    follow,
    preload: () => void load().catch(() => undefined),
    destroy(options) {
      opened = false;
      chat?.destroy();
      remove();
      if (options?.forget) forget(config.key);
    },
  };
}
