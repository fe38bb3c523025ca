/** What a customer would be offered: the hours, the exceptions, the bookings and the rules taken together. */

import { useState } from 'react';
import { Group, Select, Text } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { addDays, todayIn } from './exceptions/dates';
import { FreeSlots, type ProviderFieldsFragment } from './providers.gql';
import { useTexts } from './texts';
import classes from './SlotsPreview.module.css';

const DAYS = 7;

interface SlotsPreviewProps {
  readonly provider: ProviderFieldsFragment;
  /** Those the provider performs. */
  readonly services: readonly { id: string; name: string }[];
}

export function SlotsPreview({ provider, services }: SlotsPreviewProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const serviceId = chosen ?? services[0]?.id;
  return (
    <FormCard title={t('preview')} text={t('preview.why')}>
      {serviceId ? (
        <>
          <Group>
            <Select
              label={t('preview.service')}
              data={services.map(({ id, name }) => ({ value: id, label: name }))}
              value={serviceId}
              onChange={setChosen}
              allowDeselect={false}
            />
          </Group>
          <Slots providerId={provider.id} serviceId={serviceId} />
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('performsNothing')}
        </Text>
      )}
    </FormCard>
  );
}

function Slots({ providerId, serviceId }: { providerId: string; serviceId: string }) {
  const t = useTexts();
  const format = useFormat();
  const { timeZone } = useBusiness();
  const from = todayIn(timeZone);
  const query = useApi(FreeSlots, { providerId, serviceId, from, to: addDays(from, DAYS - 1) }, { keepPrevious: true });
  return (
    <Loaded query={query}>
      {({ availability }) => (
        <ul className={classes.days}>
          {availability.days.map(({ date, slots }) => (
            <li key={date}>
              <Text fw={550} size="sm">
                {format.plainDate(date, 'day')}
              </Text>
              {slots.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('preview.none')}
                </Text>
              ) : (
                <ul className={classes.slots}>
                  {slots.map(({ start }) => (
                    <li key={start}>{format.time(start)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
