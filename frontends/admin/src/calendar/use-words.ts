import { useCallback } from 'react';
import { useFormat } from '~/ui/format';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import type { Provider } from '~/bookings/use-bookable';
import { type Entry, spotOf } from './entries';
import { useTexts } from './texts';

export interface Words {
  readonly title: string;
  readonly detail: string;
  /** Seen where it asks for something. */
  readonly status: string;
  /** Heard only: what the place on the grid shows to those who see it. */
  readonly place: string;
}

/** What stands in an entry. Below the name of a provider it need not be repeated. */
export function useWords(providers: readonly Provider[], columns: boolean): (entry: Entry) => Words {
  const t = useTexts();
  const b = useBookingTexts();
  const format = useFormat();
  return useCallback(
    (entry) => {
      const { start, providerId } = spotOf(entry);
      const provider = providers.find(({ id }) => id === providerId)?.name ?? '';
      const place = `${provider}, ${format.date(start, 'day')}`;
      if (entry.kind === 'block') {
        const { note } = entry.block;
        return { title: note ?? t('block'), detail: columns ? '' : provider, status: note ? t('block') : '', place };
      }
      if (entry.kind === 'hold') {
        const { ownerName, serviceName, until } = entry.hold;
        const detail = columns ? serviceName : `${serviceName} · ${provider}`;
        return { title: ownerName, detail, status: t('hold.until', { until: format.time(until) }), place };
      }
      const { customer, serviceName, status } = entry.booking;
      const detail = columns ? serviceName : `${serviceName} · ${provider}`;
      return { title: customer.name, detail, status: b(`status.${status}`), place };
    },
    [t, b, format, providers, columns],
  );
}
