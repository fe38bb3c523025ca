/** Asked beforehand, by typing the name: nothing brings it back. Not possible while a visit is ahead. */

import { useState } from 'react';
import { Alert, Anchor, Button, Group, List, Text, TextInput } from '@mantine/core';
import { CalendarX } from 'lucide-react';
import { Link } from 'react-router';
import { isApiError } from '~/api/errors';
import { queryClient, useChange } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import type { Booking } from '~/bookings/all-bookings';
import { forget } from '~/bookings/cache';
import { type CustomerFieldsFragment, CustomerRecord, Customers, EraseCustomer } from './customers.gql';
import { useTexts } from './texts';

interface EraseDialogProps {
  readonly customer: CustomerFieldsFragment;
  readonly ahead: readonly Booking[];
  readonly close: () => void;
  readonly leave: () => void;
}

export function EraseDialog({ customer, ahead, close, leave }: EraseDialogProps) {
  const t = useTexts();
  // The API knows better: a visit may have been booked since the list was read.
  const [refused, setRefused] = useState<string>();
  const blocked = refused ?? (ahead.length > 0 ? t('erase.ahead', { count: ahead.length }) : undefined);
  return (
    <Dialog close={close} title={t('erase.of', { name: customer.name })}>
      {blocked ? (
        <Blocked why={blocked} ahead={ahead} close={close} />
      ) : (
        <EraseForm customer={customer} close={close} leave={leave} refuse={setRefused} />
      )}
    </Dialog>
  );
}

function Blocked({ why, ahead, close }: { why: string; ahead: readonly Booking[]; close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const format = useFormat();
  return (
    <>
      <Alert color="orange" icon={<CalendarX size={18} aria-hidden />} role="alert">
        {why}
      </Alert>
      <List mt="md" spacing="xs" listStyleType="none">
        {ahead.map(({ id, start, serviceName, providerName }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/bookings?booking=${id}`}>
              {format.dateTime(start)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('serviceWith', { service: serviceName, provider: providerName })}
            </Text>
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {app('close')}
        </Button>
      </Group>
    </>
  );
}

interface EraseFormProps {
  readonly customer: CustomerFieldsFragment;
  readonly close: () => void;
  readonly leave: () => void;
  readonly refuse: (why: string) => void;
}

const written = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();

function EraseForm({ customer, close, leave, refuse }: EraseFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const [typed, setTyped] = useState('');
  const erase = useChange(EraseCustomer, {
    stale: [Customers],
    onSuccess: ({ eraseCustomer }) => {
      leave();
      // Nor does this browser remember them.
      queryClient.setQueryData([CustomerRecord.name, { id: customer.id }], { customer: null });
      void forget();
      done(t('erased', { name: customer.name, count: eraseCustomer.bookings }));
    },
    onError: (error) => {
      if (!isApiError(error, 'CustomerHasBookings')) return false;
      void forget();
      refuse(error.message);
      return true;
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        erase.mutate({ id: customer.id });
      }}
    >
      <Text mb="md">{t('erase.text')}</Text>
      <TextInput
        label={t('erase.name', { name: customer.name })}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {app('cancel')}
        </Button>
        <Button
          type="submit"
          color="red"
          loading={erase.isPending}
          disabled={written(typed) !== written(customer.name)}
        >
          {t('erase')}
        </Button>
      </Group>
    </form>
  );
}
