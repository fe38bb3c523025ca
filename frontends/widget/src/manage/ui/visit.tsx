/** The booking as it is, and what can be done with it. */

import { h } from '../../chat/ui/dom';
import { BookingCard } from '../../chat/ui/card';
import type { Card } from '../../chat/model';
import { clock, longDay } from '../../chat/time';
import type { Locale, Managed } from '../model';
import type { Loaded } from './view';

export function Visit({ booking, texts, locale, go }: Loaded) {
  const { moveObstacle, cancelObstacle, changeUntil, timeZone } = booking;
  const obstacle = cancelObstacle ?? moveObstacle;
  return (
    <div class="block">
      <h1 tabindex="-1">{texts.title}</h1>
      <BookingCard card={cardOf(booking)} {...{ texts, locale }} current />
      <p class="quiet">{obstacle ? texts.obstacle[obstacle] : texts.until(moment(changeUntil, timeZone, locale))}</p>
      <div class="actions">
        {!moveObstacle && (
          <button type="button" class="main" onclick={() => go('move')}>
            {texts.move}
          </button>
        )}
        {!cancelObstacle && (
          <button type="button" onclick={() => go('cancel')}>
            {texts.cancel}
          </button>
        )}
      </div>
    </div>
  );
}

/** viernes, 27 de noviembre, 17:00 */
export const moment = (instant: string, timeZone: string, locale: Locale): string =>
  `${longDay(instant, timeZone, locale)}, ${clock(instant, timeZone, locale)}`;

export const cardOf = ({ business, ...booking }: Managed): Card => ({
  ...booking,
  businessName: business.name,
  address: business.address,
});
