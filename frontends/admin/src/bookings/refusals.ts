/** Why the agenda refused, in words for those who run it; the API's own speak to the customer. */

import { isApiError } from '~/api/errors';
import { useErrorText } from '~/api/show-error';
import { useFormat } from '~/ui/format';
import { customerOf } from './cache';
import { useTexts } from './texts';

export function useRefusal(): (error: unknown) => string {
  const t = useTexts();
  const format = useFormat();
  const text = useErrorText();
  return (error) => {
    if (!isApiError(error)) return text(error);
    const { reference, blockId, heldFor, start } = error.info;
    const time = typeof start === 'string' ? format.time(start) : '';
    switch (error.type) {
      case 'SlotTaken':
        if (typeof reference === 'string') {
          const name = customerOf(reference);
          return name ? t('refused.visit', { name, reference, time }) : t('refused.booking', { reference, time });
        }
        if (typeof heldFor === 'string') return t('refused.held', { name: heldFor, time });
        return t(blockId ? 'refused.block' : 'refused.taken', { time });
      case 'OutsideOpeningHours':
        return t('refused.closed', { time });
      case 'StartInThePast':
        return t('refused.past');
      case 'ProviderNotAvailable':
        return t('refused.provider');
      default:
        return text(error);
    }
  };
}
