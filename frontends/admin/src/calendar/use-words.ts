import { useCallback } from 'react';
import { useTexts as useBookingTexts } from '~/bookings/texts';
import type { Provider } from '~/bookings/use-bookable';
import type { Entry } from './entries';
import { useTexts } from './texts';

/** What stands in an entry: who, what, and with whom or in which state. */
export function useWords(providers: readonly Provider[], columns: boolean) {
  const t = useTexts();
  const b = useBookingTexts();
  return useCallback(
    (entry: Entry) => {
      if (entry.kind === 'block') {
        const provider = providers.find(({ id }) => id === entry.block.providerId)?.name ?? '';
        return { title: entry.block.note ?? t('block'), detail: columns ? '' : provider, more: entry.block.note ? t('block') : '' };
      }
      const { customer, serviceName, providerName, status } = entry.booking;
      return { title: customer.name, detail: columns ? serviceName : `${serviceName} · ${providerName}`, more: b(`status.${status}`) };
    },
    [t, b, providers, columns],
  );
}
