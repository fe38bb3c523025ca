/** What a page that embeds the chat can use: `window.ChatBooking`. */

export type ChatLocale = 'es' | 'en' | 'pt';
export type ChatPosition = 'bottom-right' | 'bottom-left';

/** Every field but `key` overrides the business's own setting on this page. */
export interface ChatConfig {
  /** The public widget key, `pk_…`. */
  key: string;
  /** Absent: the page's language, then the browser's, then the business's. */
  locale?: ChatLocale | undefined;
  position?: ChatPosition | undefined;
  /** `#rrggbb` */
  colour?: string | undefined;
  /** Opens by itself, unless this visitor has closed the chat in this tab. */
  autoOpen?: boolean | undefined;
  /** Replaces the first message of the conversation. */
  greeting?: string | undefined;
  zIndex?: number | undefined;
}

/** What the page knows about its visitor; it fills in the contact form, which the visitor sends. */
export interface ChatUser {
  name?: string | undefined;
  email?: string | undefined;
  /** In international form: `+56 9 1234 5678`. */
  phone?: string | undefined;
}

export interface ChatMessage {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  author: 'VISITOR' | 'AGENT';
  text: string;
}

export interface ChatBooking {
  id: string;
  /** The eight characters by which customer and business name the booking. */
  reference: string | null;
  status: 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'NO_SHOW' | 'COMPLETED';
  /** ISO 8601. */
  start: string;
  end: string;
  /** IANA zone of the business. */
  timeZone: string;
  serviceName: string;
  providerName: string | null;
  /** In the currency's minor unit; null: no price is set. */
  priceMinor: number | null;
  currency: string;
}

export interface ChatError {
  /** A stable code: `OriginNotAllowed`, `WidgetKeyRevoked`, `TenantClosed`, `LoadFailed`, … */
  type: string;
  message: string;
}

export interface ChatEvents {
  /** The launcher is on the page. A handler that comes later is called at once. */
  ready: undefined;
  open: undefined;
  close: undefined;
  /** The service has the visitor's message. */
  'message:sent': ChatMessage;
  'message:received': ChatMessage;
  'booking:created': ChatBooking;
  /** A booking was moved or cancelled. */
  'booking:changed': ChatBooking;
  error: ChatError;
}

export type ChatHandler<E extends keyof ChatEvents> = (detail: ChatEvents[E]) => void;

export interface ChatBookingApi {
  /** Starts the chat where the script tag carries no `data-key`. */
  init(config: ChatConfig): void;
  open(): void;
  close(): void;
  toggle(): void;
  isOpen(): boolean;
  /** Opens the chat and says this in the visitor's name. */
  send(text: string): void;
  setUser(user: ChatUser): void;
  /** Changes what is given; another `key` starts the chat of that key. */
  update(config: Partial<ChatConfig>): void;
  /** Takes the chat off the page; with `forget`, this browser forgets the conversation too. */
  destroy(options?: { forget?: boolean }): void;
  on<E extends keyof ChatEvents>(event: E, handler: ChatHandler<E>): void;
  off<E extends keyof ChatEvents>(event: E, handler: ChatHandler<E>): void;
  /** Runs a call now; before the script has loaded, `window.ChatBooking` is an array that keeps it. */
  push(...calls: ChatCall[]): void;
}

/** `['open']`, `['send', 'A haircut, please']`, or a function that gets the API. */
export type ChatCall = [method: keyof ChatBookingApi, ...args: unknown[]] | ((api: ChatBookingApi) => void);

declare global {
  interface Window {
    ChatBooking?: ChatBookingApi | ChatCall[];
  }
}
