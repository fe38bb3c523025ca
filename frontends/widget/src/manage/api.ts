/** What a booking's link can ask for. */

import { caller } from '../chat/api';
import type { Managed, Offer, Times } from './model';

const BUSINESS = 'business{name colour logoUrl address phone email website}';
const BOOKING = `id reference status start end timeZone serviceName providerName priceMinor currency
${BUSINESS}
changeUntil changeNoticeMinutes others moveObstacle cancelObstacle`;

export interface Api {
  look(): Promise<Managed>;
  /** Two weeks, from a day on or from today. */
  times(anyone: boolean, from: string | undefined): Promise<Times>;
  move(start: string, anyone: boolean): Promise<Managed>;
  cancel(reason: string): Promise<Managed>;
}

/** What the link of a waiting list's offer can ask for. */
export interface OfferApi {
  look(): Promise<Offer>;
  accept(): Promise<Offer>;
  leave(): Promise<Offer>;
}

export function connect(cdn: string, token: string, language: () => string): Api {
  const call = caller(cdn, language);
  return {
    look: () => call('query', 'managedBooking(token', 'String', BOOKING, token),
    times: (anyone, from) =>
      call('query', 'managedTimes(input', 'ManagedTimesInput', 'lastDate days{date slots{start providerName}}', {
        token,
        anyone,
        from,
      }),
    move: (start, anyone) =>
      call('mutation', 'moveManagedBooking(input', 'MoveManagedBookingInput', BOOKING, { token, start, anyone }),
    cancel: (reason) =>
      call('mutation', 'cancelManagedBooking(input', 'CancelManagedBookingInput', BOOKING, { token, reason }),
  };
}

const OFFER = `status serviceName providerName date start until timeZone bookingToken ${BUSINESS}`;

export function connectOffer(cdn: string, token: string, language: () => string): OfferApi {
  const call = caller(cdn, language);
  const asked = (kind: string, name: string) => () => call<Offer>(kind, `${name}(token`, 'String', OFFER, token);
  return {
    look: asked('query', 'managedOffer'),
    accept: asked('mutation', 'acceptManagedOffer'),
    leave: asked('mutation', 'leaveManagedOffer'),
  };
}
