import { useState } from 'react';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import type { Booking } from './all-bookings';
import { UpdateBookingNotes } from './bookings.gql';
import { STALE } from './cache';
import { useTexts } from './texts';
import classes from './bookings.module.css';

export function NotesForm({ booking }: { booking: Booking }) {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const done = useDone();
  const before = booking.notes ?? '';
  const [notes, setNotes] = useState(before);
  const change = useChange(UpdateBookingNotes, { stale: STALE });
  const dirty = notes.trim() !== before;

  if (!may('Mutation.updateBookingNotes')) {
    return before ? <Text className={classes.said!}>{before}</Text> : null;
  }

  async function save() {
    await change.mutateAsync({ id: booking.id, notes: notes.trim() || null });
    done(t('notes.saved'), () => change.mutateAsync({ id: booking.id, notes: before || null }));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => undefined);
      }}
    >
      <UnsavedChanges when={dirty} />
      <Textarea
        label={t('notes')}
        placeholder={t('notes.hint')}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={1}
        maxRows={8}
      />
      {dirty && (
        <Group justify="flex-end" mt="xs" gap="xs">
          <Button size="xs" variant="default" onClick={() => setNotes(before)}>
            {app('cancel')}
          </Button>
          <Button size="xs" type="submit" loading={change.isPending}>
            {app('save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
