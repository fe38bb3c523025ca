/** The sections, in the order of the navigation: each adds a line. */

import { account } from '~/account/routes';
import { bookings } from '~/bookings/routes';
import { calendar } from '~/calendar/routes';
import { conversations } from '~/conversations/routes';
import { customers } from '~/customers/routes';
import { providers } from '~/providers/routes';
import { services } from '~/services/routes';
import { settings } from '~/settings/routes';
import { setup } from '~/setup/routes';
import { team } from '~/team/routes';
import { today } from '~/today/routes';
import { usage } from '~/usage/routes';
import { webhooks } from '~/webhooks/routes';
import { widget } from '~/widget/routes';
import type { Section } from '~/ui/section';

export const sections: readonly Section[] = [
  setup,
  today,
  calendar,
  bookings,
  customers,
  conversations,
  services,
  providers,
  widget,
  webhooks,
  team,
  usage,
  settings,
  account,
];

/** Where somebody arrives who asked for nothing in particular: the first section that is always there. */
export const home = sections.find(({ navigation }) => navigation && !navigation.shown)!.navigation!.to;
