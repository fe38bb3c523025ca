/** A person's right to be told what is held of them, and to have it erased. */

import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Download, Trash2 } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { FormCard } from '~/ui/FormCard';
import { download, fileName } from '~/ui/download';
import type { Booking } from '~/bookings/all-bookings';
import { EraseDialog } from './EraseDialog';
import { type CustomerFieldsFragment, ExportCustomer } from './customers.gql';
import { useTexts } from './texts';

interface PersonalDataProps {
  readonly customer: CustomerFieldsFragment;
  readonly ahead: readonly Booking[];
  readonly leave: () => void;
}

export function PersonalData({ customer, ahead, leave }: PersonalDataProps) {
  const t = useTexts();
  const may = useRights();
  const [asking, { open, close }] = useDisclosure(false);
  const tell = useChange(ExportCustomer, {
    onSuccess: ({ exportCustomer }) =>
      download(
        `${fileName(customer.name) || customer.id}.json`,
        JSON.stringify(JSON.parse(exportCustomer), null, 2),
        'application/json',
      ),
  });
  if (!may('Mutation.exportCustomer') && !may('Mutation.eraseCustomer')) return null;
  return (
    <FormCard title={t('data')} text={t('data.why')}>
      <Group>
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          loading={tell.isPending}
          onClick={() => tell.mutate({ id: customer.id })}
        >
          {t('export')}
        </Button>
        <Button variant="subtle" color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={open}>
          {t('erase')}
        </Button>
      </Group>
      {asking && <EraseDialog customer={customer} ahead={ahead} close={close} leave={leave} />}
    </FormCard>
  );
}
