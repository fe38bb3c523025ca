/** Day and time of a visit, with the free starts of that day to choose from. Any other time can be typed. */

import { Box, Chip, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { wallOf } from '~/ui/zone-time';
import { FreeTimes } from './bookable.gql';
import { useTexts } from './texts';

/** A date and `HH:MM`, as the wall of the business shows them. */
export interface When {
  readonly date: string;
  readonly time: string;
}

interface WhenFieldsProps {
  readonly when: When;
  readonly onChange: (when: When) => void;
  readonly serviceId: string | undefined;
  readonly providerId: string | undefined;
  readonly error?: string | undefined;
}

export function WhenFields({ when, onChange, serviceId, providerId, error }: WhenFieldsProps) {
  const t = useTexts();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          type="date"
          label={t('date')}
          value={when.date}
          onChange={(event) => onChange({ ...when, date: event.currentTarget.value })}
          required
        />
        <TextInput
          type="time"
          step={300}
          label={t('time')}
          value={when.time}
          onChange={(event) => onChange({ ...when, time: event.currentTarget.value })}
          error={error}
          required
        />
      </SimpleGrid>
      {serviceId && when.date && (
        <FreeStarts
          key={when.date}
          {...{ when, serviceId, providerId }}
          choose={(time) => onChange({ ...when, time })}
        />
      )}
    </>
  );
}

interface FreeStartsProps {
  readonly when: When;
  readonly serviceId: string;
  readonly providerId: string | undefined;
  readonly choose: (time: string) => void;
}

function FreeStarts({ when, serviceId, providerId, choose }: FreeStartsProps) {
  const t = useTexts();
  const format = useFormat();
  const { timeZone } = useBusiness();
  const { data } = useApi(
    FreeTimes,
    { serviceId, providerId: providerId ?? null, from: when.date, to: when.date },
    { keepPrevious: true },
  );
  const starts = data?.availability.days.flatMap(({ slots }) => slots.map(({ start }) => start));
  if (!starts) return null;
  if (starts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('free.none')}
      </Text>
    );
  }
  return (
    <Box>
      <Text size="sm" mb={6} id="free-starts">
        {t('free')}
      </Text>
      <Chip.Group value={when.time} onChange={(time) => choose(String(time))}>
        <Group gap={6} mah={132} style={{ overflowY: 'auto' }} role="radiogroup" aria-labelledby="free-starts">
          {starts.map((start) => (
            <Chip key={start} value={wallOf(start, timeZone).slice(11)} size="sm" radius="sm">
              {format.time(start)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Box>
  );
}
