/** What the page listens to. A listener that fails hurts neither the chat nor the next listener. */

import type { ChatBookingApi, ChatEvents } from '../../types/chat-widget';

type Handler = (detail: unknown) => void;

export interface Events extends Pick<ChatBookingApi, 'on' | 'off'> {
  emit<E extends keyof ChatEvents>(event: E, detail: ChatEvents[E]): void;
}

export function events(isReady: () => boolean): Events {
  const handlers = new Map<string, Set<Handler>>();
  const call = (handler: Handler, detail: unknown) => {
    try {
      handler(detail);
    } catch (error) {
      console.error('[chat-booking]', error);
    }
  };
  return {
    on(event, handler) {
      const known = handlers.get(event) ?? new Set();
      handlers.set(event, known.add(handler as Handler));
      if (event === 'ready' && isReady()) call(handler as Handler, undefined);
    },
    off(event, handler) {
      handlers.get(event)?.delete(handler as Handler);
    },
    emit(event, detail) {
      handlers.get(event)?.forEach((handler) => call(handler, detail));
    },
  };
}
