/** What is to be at a place of the calendar: a booking, or time that nobody can book. */

import { Tabs } from '@mantine/core';
import { NewBookingForm } from '~/bookings/NewBookingForm';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import { Dialog } from '~/ui/Dialog';
import { addWallMinutes } from '~/ui/zone-time';
import { BlockForm } from './BlockForm';
import { useTexts } from './texts';

/** Wall times; without an end it is a place that was only pointed at. */
export interface Wanted {
  readonly start: string;
  readonly end?: string | undefined;
  readonly providerId?: string | undefined;
}

const USUAL_BLOCK_MINUTES = 60;

export function NewDialog({ wanted, close }: { wanted: Wanted | null; close: () => void }) {
  const t = useTexts();
  const b = useBookingTexts();
  return (
    wanted && (
      <Dialog close={close} form title={t('new.title')}>
        <Kinds wanted={wanted} close={close} bookingLabel={b('booking')} blockLabel={t('block')} />
      </Dialog>
    )
  );
}

function Kinds({
  wanted,
  close,
  bookingLabel,
  blockLabel,
}: {
  wanted: Wanted;
  close: () => void;
  bookingLabel: string;
  blockLabel: string;
}) {
  const date = wanted.start.slice(0, 10);
  const end = wanted.end ?? addWallMinutes(wanted.start, USUAL_BLOCK_MINUTES);
  return (
    <Tabs defaultValue="booking" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="booking">{bookingLabel}</Tabs.Tab>
        <Tabs.Tab value="block">{blockLabel}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="booking">
        <NewBookingForm when={{ date, time: wanted.start.slice(11) }} providerId={wanted.providerId} close={close} />
      </Tabs.Panel>
      <Tabs.Panel value="block">
        <BlockForm
          {...{ date, close }}
          from={wanted.start.slice(11)}
          until={end.slice(11)}
          providerId={wanted.providerId}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
