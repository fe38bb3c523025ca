/** What the API answers (chat/schema.graphql, tenants/schema.graphql), and what the chat makes of it. */

export interface Widget {
  name: string;
  locale: 'es' | 'en' | 'pt';
  timeZone: string;
  colour: string;
  position: 'BOTTOM_RIGHT' | 'BOTTOM_LEFT';
  greeting: string | null;
  logoUrl: string | null;
}

export type Expecting =
  | 'ANYTHING'
  | 'SERVICE'
  | 'PROVIDER'
  | 'DAY'
  | 'TIME'
  | 'NAME'
  | 'CONTACT'
  | 'CONFIRMATION'
  | 'BOOKING_REFERENCE';

export interface Choice {
  kind: 'SERVICE' | 'PROVIDER' | 'DAY' | 'TIME' | 'BOOKING' | 'CONFIRM' | 'ACTION';
  value: string;
  label: string;
  description: string | null;
  durationMinutes: number | null;
  priceMinor: number | null;
  currency: string | null;
  photoUrl: string | null;
  /** `yyyy-mm-dd` in the business's zone. */
  date: string | null;
  start: string | null;
  available: boolean | null;
}

export interface Card {
  /** Null in a summary of what would be booked; in one of a move it is the booking's. */
  id: string | null;
  reference: string | null;
  /** Null in a summary that waits for a yes. */
  status: 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'NO_SHOW' | 'COMPLETED' | null;
  start: string;
  end: string;
  timeZone: string;
  serviceName: string;
  providerName: string | null;
  priceMinor: number | null;
  currency: string;
  businessName: string;
  address: string | null;
}

export interface Message {
  id: string;
  at: string;
  author: 'VISITOR' | 'AGENT';
  text: string;
  choices: Choice[];
  booking: Card | null;
}

export interface Turn {
  messages: Message[];
  expecting: Expecting;
  locale: 'es' | 'en' | 'pt';
}

export interface Conversation extends Turn {
  token: string;
  timeZone: string;
}

/** A message on its way; its id makes sending it again harmless. */
export interface Letter {
  id: string;
  text: string;
  choice?: string | undefined;
}
