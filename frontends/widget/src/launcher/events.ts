/** What the page listens to, and what its console says. */

import type { ChatBookingApi, ChatError, ChatEvents } from '../../types/chat-widget';

type Handler = (detail: unknown) => void;

export interface Events extends Pick<ChatBookingApi, 'on' | 'off'> {
  emit<E extends keyof ChatEvents>(event: E, detail?: ChatEvents[E]): void;
}

export function events(isReady: () => boolean): Events {
  const handlers: Record<string, Set<Handler>> = {};
  const of = (event: string) => (handlers[event] ??= new Set());
  return {
    on(event, handler) {
      of(event).add(handler as Handler);
      if (event === 'ready' && isReady()) (handler as Handler)(undefined);
    },
    off(event, handler) {
      of(event).delete(handler as Handler);
    },
    emit(event, detail) {
      if (event === 'error') {
        const { type, message } = detail as ChatError;
        console.error('[chat-booking]', type, message);
      }
      // Each on its own: a handler that fails hurts neither the chat nor the next handler.
      for (const handler of of(event)) queueMicrotask(() => handler(detail));
    },
  };
}
