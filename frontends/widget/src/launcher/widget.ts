/** One chat on the page: its frame, its launcher, and the chat itself once it is wanted. */

import type { ChatBookingApi, ChatConfig, ChatUser } from '../../types/chat-widget';
import { contrast, css, parse, textOn } from '../shared/colour';
import type { Chat, Look, Shell, StartChat } from '../shared/contract';
import { button } from './button';
import { wantedLocale } from './config';
import type { Events } from './events';
import { addStyles, frame } from './frame';
import { wasOpen } from './memory';

/** Calm, and readable on light and dark pages, until the business's own colour is known. */
const UNDRESSED = '#2b2f3a';

export interface Widget extends Pick<ChatBookingApi, 'open' | 'close' | 'isOpen' | 'send' | 'update'> {
  setUser(user: ChatUser): void;
  whenIdle(): void;
  destroy(forget: boolean): void;
}

export function widget(
  config: ChatConfig,
  user: ChatUser,
  cdn: string,
  nonce: string | undefined,
  emit: Events['emit'],
): Widget {
  const { host, root, remove } = frame(nonce);
  const launcher = button(root, () => show(true));
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
    colours: { parse, css, contrast },
    style: (text) => addStyles(root, text, nonce),
    locale: () => wantedLocale(shell.config),
    emit,
    dress(theirs) {
      look = theirs;
      dress();
    },
    close: () => hide(),
    refuse(error) {
      launcher.element.remove();
      console.error(`[chat-booking] ${error.type}: ${error.message}`);
      emit('error', error);
    },
  };

  function dress(): void {
    const { colour, position, zIndex = 2147483000 } = shell.config;
    const accent = parse(colour) ?? parse(look.colour) ?? parse(UNDRESSED)!;
    host.style.cssText = `--z:${zIndex};--accent:${css(accent)};--on:${css(textOn(accent))}`;
    root.querySelectorAll('.launcher,.panel').forEach((element) => {
      element.classList.toggle('left', (position ?? look.position) === 'bottom-left');
    });
    launcher.name(shell.locale() ?? look.locale);
  }

  /** The chat, fetched once. A failed module stays failed under its address, hence another one. */
  async function load(): Promise<Chat> {
    loading ??= import(/* @vite-ignore */ `${cdn}v${__VERSION__}/chat.js${failures ? `?${failures}` : ''}`).then(
      async ({ start }: { start: StartChat }) => (chat = await start(shell)),
    );
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      failures++;
      throw error;
    }
  }

  async function show(focus: boolean): Promise<Chat | undefined> {
    if (opened) return loading;
    opened = true;
    launcher.failed(false);
    launcher.busy(true);
    try {
      const ready = await load();
      if (!opened) return undefined;
      ready.open(focus);
      launcher.element.hidden = true;
      emit('open', undefined);
      return ready;
    } catch (error) {
      opened = false;
      launcher.failed(true);
      console.error('[chat-booking] LoadFailed', error);
      emit('error', { type: 'LoadFailed', message: `${error}` });
    } finally {
      launcher.busy(false);
    }
    return undefined;
  }

  function hide(): void {
    if (!opened) return;
    opened = false;
    chat?.close();
    launcher.element.hidden = false;
    launcher.element.focus();
    emit('close', undefined);
  }

  dress();
  launcher.element.hidden = false;
  const linked = /^#chat-booking(?:=(\w+))?$/.exec(location.hash);
  const before = wasOpen(config.key);
  if (linked) show(true).then((ready) => linked[1] && ready?.manage(linked[1]));
  else if (before || (config.autoOpen && before !== 0)) show(false);

  return {
    open: () => void show(true),
    close: hide,
    isOpen: () => opened,
    send: (text) => void show(true).then((ready) => ready?.send(text)),
    update(changes) {
      Object.assign(shell.config, changes);
      dress();
      chat?.update();
    },
    setUser(known) {
      Object.assign(shell.user, known);
      chat?.update();
    },
    whenIdle: () => void load().catch(() => undefined),
    destroy(forget) {
      opened = false;
      if (forget) void load().then((ready) => ready.destroy(true));
      else chat?.destroy(false);
      remove();
    },
  };
}
