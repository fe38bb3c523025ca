/** The script a page embeds: puts the launcher on screen and answers as `window.ChatBooking`. */

import type { ChatBookingApi, ChatCall, ChatUser } from '../../types/chat-widget';
import { fromAttributes } from './config';
import { events } from './events';
import { type Widget, widget } from './widget';

type Script = HTMLScriptElement | null;

// Script managers that delay scripts run them without a current script.
const script =
  (document.currentScript as Script) ?? document.querySelector<HTMLScriptElement>('script[src*="chat-widget.js"]');
const queued = window.ChatBooking;

if (queued && !Array.isArray(queued)) {
  console.warn('[chat-booking] The script is on this page twice; the second one does nothing.');
} else if (script) {
  begin(script, queued ?? []);
}

function begin({ src, nonce, dataset }: HTMLScriptElement, calls: ChatCall[]): void {
  const cdn = new URL('..', src).href;
  const user: ChatUser = {};
  let current: Widget | undefined;
  const { on, off, emit } = events(() => !!current);

  const api: ChatBookingApi = {
    init(config) {
      if (current) return console.warn('[chat-booking] It runs already; use update().');
      whenParsed(() => {
        if (current) return;
        current = widget({ ...config }, user, cdn, nonce, emit);
        emit('ready', undefined);
        whenIdle(() => current?.whenIdle());
      });
    },
    open: () => current?.open(),
    close: () => current?.close(),
    toggle: () => (current?.isOpen() ? api.close() : api.open()),
    isOpen: () => !!current?.isOpen(),
    send: (text) => current?.send(text),
    setUser(known) {
      Object.assign(user, known);
      current?.setUser(known);
    },
    update(changes) {
      current?.update(changes);
    },
    destroy(options) {
      current?.destroy(!!options?.forget);
      current = undefined;
    },
    on,
    off,
    push(...more) {
      for (const call of more) {
        if (typeof call === 'function') call(api);
        else (api[call[0]] as (...args: unknown[]) => void)(...call.slice(1));
      }
    },
  };

  window.ChatBooking = api;
  const config = fromAttributes({ dataset } as HTMLElement);
  if (config) api.init(config);
  api.push(...calls);
}

function whenParsed(then: () => void): void {
  if (document.body) then();
  else addEventListener('DOMContentLoaded', then, { once: true });
}

/** After the page has loaded and has nothing else to do; never for visitors who save data. */
function whenIdle(then: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const idle = () => (window.requestIdleCallback ?? setTimeout)(then);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
