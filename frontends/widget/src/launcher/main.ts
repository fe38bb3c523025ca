/** The script a page embeds: puts the launcher on screen and answers as `window.ChatBooking`. */

import type { ChatBookingApi, ChatCall, ChatUser } from '../../types/chat-widget';
import { fromAttributes } from './config';
import { events } from './events';
import { type Widget, widget } from './widget';

// Script managers that delay scripts run them without a current script. And `currentScript` may be a picture which has
// that name: what somebody can write into a page must not say where our code comes from.
const script = (document.currentScript?.closest('script') ??
  document.querySelector('script[src*=chat-widget]')) as HTMLScriptElement;

// Behind the page's own content, also for the Tab key; calls that are made until then wait in the array.
if (document.body) enter();
else addEventListener('DOMContentLoaded', enter);

function enter(): void {
  const queued = window.ChatBooking;
  if ((queued as ChatBookingApi | undefined)?.init) console.warn('[chat-booking] is twice on this page');
  else begin((queued as ChatCall[] | undefined) ?? []);
}

function begin(calls: ChatCall[]): void {
  const cdn = new URL('..', script.src).href;
  const user: ChatUser = {};
  let current: Widget | undefined;
  const { on, off, emit } = events(() => !!current);

  const api: ChatBookingApi = {
    init(config) {
      if (current) return;
      current = widget({ ...config }, user, cdn, script.nonce, emit);
      emit('ready');
      whenIdle(() => current?.preload());
    },
    open: () => current?.open(),
    close: () => current?.close(),
    toggle: () => (api.isOpen() ? api.close() : api.open()),
    isOpen: () => !!current?.isOpen(),
    send: (text) => current?.send(text),
    setUser(known) {
      current?.setUser(Object.assign(user, known));
    },
    update({ key, ...changes }) {
      current?.update(changes);
      if (key) {
        const config = { ...current?.config, key };
        api.destroy();
        api.init(config);
      }
    },
    destroy(options) {
      current?.destroy(options);
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
  const config = fromAttributes(script);
  if (config) api.init(config);
  api.push(...calls);
  addEventListener('hashchange', () => current?.follow());
}

/** After the page has loaded and has nothing else to do; never for visitors who save data. */
function whenIdle(then: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const idle = () => (window.requestIdleCallback ?? setTimeout)(then);
  if (connection?.saveData) return;
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle);
}
