/** Moving without a pointer that drags: another day, time, provider or duration. */

import { useState } from 'react';
import { Button, Card, Group, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useAppTexts } from '~/i18n/texts';
import { instantOf, wallOf } from '~/ui/zone-time';
import type { Booking } from './all-bookings';
import { useBookable } from './use-bookable';
import { useMove } from './use-move';
import { useTexts } from './texts';
import { type When, WhenFields } from './WhenFields';

export function MoveForm({ booking, close }: { booking: Booking; close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const { timeZone } = useBusiness();
  const move = useMove();
  const { services, providers } = useBookable();
  const wall = wallOf(booking.start, timeZone);
  const [when, setWhen] = useState<When>({ date: wall.slice(0, 10), time: wall.slice(11) });
  const [providerId, setProviderId] = useState(booking.providerId);
  const [durationMinutes, setDuration] = useState(booking.durationMinutes);
  const [busy, setBusy] = useState(false);
  const performers = services.find(({ id }) => id === booking.serviceId)?.providerIds ?? [];
  const choices = providers.filter(
    ({ id, active }) => id === booking.providerId || (active && performers.includes(id)),
  );

  async function submit() {
    setBusy(true);
    const start = instantOf(`${when.date}T${when.time}`, timeZone, booking.start);
    if (await move(booking, { start, providerId, durationMinutes })) close();
    else setBusy(false);
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
      <Stack gap="sm">
        <WhenFields when={when} onChange={setWhen} serviceId={booking.serviceId} providerId={providerId} />
        <SimpleGrid cols={2} spacing="sm">
          <Select
            label={t('provider')}
            data={choices.map(({ id, name }) => ({ value: id, label: name }))}
            value={providerId}
            onChange={(value) => value && setProviderId(value)}
            allowDeselect={false}
          />
          <NumberInput
            label={t('duration')}
            value={durationMinutes}
            onChange={(value) => setDuration(Number(value))}
            min={5}
            max={480}
            step={5}
            allowDecimal={false}
            required
          />
        </SimpleGrid>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('action.move')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
