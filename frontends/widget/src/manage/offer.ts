/** Somebody's place on a waiting list: an offer to accept, or to leave to the next. */

import type { OfferApi } from './api';
import { asking, type Asked } from './asking';
import type { Offer } from './model';

export interface OfferDesk extends Asked {
  offer?: Offer | undefined;
  open(): Promise<void>;
  accept(): Promise<void>;
  leave(): Promise<void>;
}

/** `booked` is told the token of the booking that the offer has become. */
export function offerDesk(api: OfferApi, changed: () => void, booked: (token: string) => void): OfferDesk {
  const take = (what: () => Promise<Offer>) => () =>
    ask(async () => {
      const offer = await what();
      if (offer.bookingToken) booked(offer.bookingToken);
      else it.offer = offer;
    });
  const it: OfferDesk = {
    busy: false,
    open: take(api.look),
    /** Kept no longer: what is shown then is how it stands now. */
    accept: () =>
      ask(async () => {
        try {
          const { bookingToken } = await api.accept();
          booked(bookingToken!);
        } catch (error) {
          it.offer = await api.look().catch(() => it.offer);
          throw error;
        }
      }),
    leave: take(api.leave),
    retry: () => it.open(),
  };
  const ask = asking(it, changed);
  return it;
}
