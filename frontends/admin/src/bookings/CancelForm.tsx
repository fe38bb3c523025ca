import { useState } from 'react';
import { Button, Card, Group, Textarea } from '@mantine/core';
import type { Booking } from './all-bookings';
import { useTexts } from './texts';

interface CancelFormProps {
  readonly booking: Booking;
  readonly cancel: (booking: Booking, reason: string) => Promise<boolean>;
  readonly close: () => void;
}

/** The reason is written down with the cancelling, so it is asked for beforehand; the cancelling itself can be undone. */
export function CancelForm({ booking, cancel, close }: CancelFormProps) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    if (await cancel(booking, reason)) close();
    setBusy(false);
  }

  return (
    <Card
      component="form"
      padding="md"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        label={t('cancel.reason')}
        description={t('cancel.reason.hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
      />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={close}>
          {t('cancel.keep')}
        </Button>
        <Button type="submit" color="red" loading={busy}>
          {t('action.cancel')}
        </Button>
      </Group>
    </Card>
  );
}
