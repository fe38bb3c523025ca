/** What every part of the page is drawn from. */

import type { Desk, Screen } from '../desk';
import type { ManageTexts } from '../locales/texts';
import type { Locale, Managed } from '../model';

export interface View {
  desk: Desk;
  texts: ManageTexts;
  locale: Locale;
  go(screen: Screen): void;
  back(): void;
}

/** Once the booking is there. */
export interface Loaded extends View {
  booking: Managed;
}
