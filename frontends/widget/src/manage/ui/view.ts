/** What every part of the page is drawn from. */

import type { Asked } from '../asking';
import type { Desk, Screen } from '../desk';
import type { ManageTexts } from '../locales/texts';
import type { Locale, Managed } from '../model';
import type { OfferDesk } from '../offer';

/** In what language, and what is under way. */
export interface Spoken {
  desk: Asked;
  texts: ManageTexts;
  locale: Locale;
  speak(locale: Locale): void;
}

export interface OfferView extends Spoken {
  desk: OfferDesk;
}

export interface View extends Spoken {
  desk: Desk;
  go(screen: Screen): void;
  back(): void;
}

/** Once the booking is there. */
export interface Loaded extends View {
  booking: Managed;
}
