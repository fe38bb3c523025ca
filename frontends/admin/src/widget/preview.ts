/** The real widget on the dashboard's own page, dressed as the form says. */

import type { ChatBooking, ChatBookingApi, ChatConfig } from '../../../widget/types/chat-widget';

/** Below the dialogs of the dashboard, above its pages. */
const Z_INDEX = 150;

export interface Preview {
  show(config: ChatConfig): void;
  open(): void;
  remove(): void;
  /** Hears of bookings made in it, until the answer is called. */
  onBooked(heard: (booking: ChatBooking) => void): () => void;
}

/** Fetches the widget once; what is asked of it before it is there waits. */
export function preview(widgetOrigin: string): Preview {
  const src = `${widgetOrigin}/v1/chat-widget.js`;
  window.ChatBooking ??= [];
  if (!document.querySelector(`script[src="${src}"]`)) {
    document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
  }
  let started = false;
  const tell = (call: (chat: ChatBookingApi) => void) => window.ChatBooking!.push(call);
  return {
    show(config) {
      const dressed = { ...config, zIndex: Z_INDEX };
      tell((chat) => (started ? chat.update(dressed) : chat.init(dressed)));
      started = true;
    },
    open: () => void tell((chat) => chat.open()),
    remove: () => void tell((chat) => chat.destroy()),
    onBooked(heard) {
      tell((chat) => chat.on('booking:created', heard));
      return () => tell((chat) => chat.off('booking:created', heard));
    },
  };
}
