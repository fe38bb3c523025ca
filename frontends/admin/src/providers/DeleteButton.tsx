import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { DeleteProvider, type ProviderFieldsFragment, Providers } from './providers.gql';
import { useTexts } from './texts';

/** Asked beforehand: with a provider go the hours and the place in every service, which nothing brings back. */
export function DeleteButton({ provider: { id, name } }: { provider: ProviderFieldsFragment }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useChange(DeleteProvider, {
    stale: [Providers],
    onSuccess: () => {
      void navigate('/providers');
      done(t('deleted', { name }));
    },
  });
  if (!useRights()('Mutation.deleteProvider')) return null;
  return (
    <Group>
      <Button
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('delete')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('delete.of', { name })}
        closeButtonProps={{ 'aria-label': app('close') }}
      >
        <Text mb="lg">{t('delete.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            {app('cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('delete')}
          </Button>
        </Group>
      </Modal>
    </Group>
  );
}
