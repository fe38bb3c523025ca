/** What the API answers to a booking's link (selfservice/schema.graphql). */

export type Locale = 'es' | 'en' | 'pt';

export type Obstacle = 'CANCELLED' | 'OVER' | 'TOO_LATE' | 'NOT_OFFERED';

export interface Business {
  name: string;
  colour: string;
  logoUrl: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
}

export interface Managed {
  id: string;
  reference: string;
  status: 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'NO_SHOW' | 'COMPLETED';
  start: string;
  end: string;
  timeZone: string;
  serviceName: string;
  providerName: string;
  priceMinor: number | null;
  currency: string;
  business: Business;
  changeUntil: string;
  changeNoticeMinutes: number;
  others: boolean;
  moveObstacle: Obstacle | null;
  cancelObstacle: Obstacle | null;
}

export interface Slot {
  start: string;
  providerName: string;
}

export interface Times {
  lastDate: string;
  days: { date: string; slots: Slot[] }[];
}

export interface Offer {
  status: 'WAITING' | 'OFFERED' | 'BOOKED' | 'LAPSED' | 'LEFT';
  serviceName: string;
  providerName: string | null;
  date: string;
  start: string | null;
  /** Until when the time is kept. */
  until: string | null;
  timeZone: string;
  business: Business;
  /** Of the booking that it became. */
  bookingToken: string | null;
}
