/** Deletes a service; undone, it comes back as it was. */

import { useChange } from '~/api/hooks';
import { useDone } from '~/ui/undo';
import { inputAgain } from './service-values';
import { Catalog, CreateService, DeleteService } from './services.gql';
import { useTexts } from './texts';

export function useDeletion(leave: () => void) {
  const t = useTexts();
  const done = useDone();
  const again = useChange(CreateService, { stale: [Catalog] });
  return useChange(DeleteService, {
    stale: [Catalog],
    onSuccess: ({ deleteService: service }) => {
      leave();
      done(t('deleted', { name: service.name }), () => again.mutateAsync({ input: inputAgain(service) }));
    },
  });
}
