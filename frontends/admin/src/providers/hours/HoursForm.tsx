/** The hours of every week: painted on a grid, or written day by day. Both change the same week. */

import { useState } from 'react';
import { Box, Group, SegmentedControl, Text } from '@mantine/core';
import { useChange } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { SaveBar } from '~/ui/SaveBar';
import { UnsavedChanges } from '~/ui/UnsavedChanges';
import { useFormat } from '~/ui/format';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { type ProviderFieldsFragment, Providers, SetWeeklyHours } from '../providers.gql';
import { useTexts } from '../texts';
import { DaysList } from './DaysList';
import { PaintGrid } from './PaintGrid';
import { RESOLUTIONS } from './grid';
import { MOST_WINDOWS, type Week, hoursOf, openMinutes, sameWeek, spans, weekOf } from './week';

const USUAL_RESOLUTION = 30;

export function HoursForm({ provider, readOnly }: { provider: ProviderFieldsFragment; readOnly: boolean }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const format = useFormat();
  const [kept, setKept] = useState<Week>(() => weekOf(provider.weeklyHours));
  const [week, setWeek] = useState(kept);
  const [resolution, setResolution] = useState<number>(USUAL_RESOLUTION);
  const dirty = !sameWeek(week, kept);
  const tooMany = week.some((day) => spans(day).length > MOST_WINDOWS);

  const put = useChange(SetWeeklyHours, { stale: [Providers] });
  const write = async (next: Week) => {
    const { setWeeklyHours } = await put.mutateAsync({ providerId: provider.id, hours: hoursOf(next) });
    const saved = weekOf(setWeeklyHours.weeklyHours);
    setKept(saved);
    setWeek(saved);
  };
  const save = async () => {
    const before = kept;
    await write(week);
    done(app('saved'), () => write(before));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!tooMany) void save().catch(() => undefined);
      }}
    >
      <FormCard
        title={t('hours')}
        text={
          <>
            <Box component="span" visibleFrom="sm">
              {t('hours.paint')}{' '}
            </Box>
            {t('hours.why')}
          </>
        }
      >
        <Group justify="space-between">
          <Text size="sm" role="status">
            {t('hoursAWeek', { hours: format.number(openMinutes(week) / 60, { maximumFractionDigits: 1 }) })}
          </Text>
          <Group gap="xs" visibleFrom="sm">
            <Text size="sm" c="dimmed" id="hours-resolution">
              {t('hours.resolution')}
            </Text>
            <SegmentedControl
              aria-labelledby="hours-resolution"
              size="xs"
              value={String(resolution)}
              onChange={(value) => setResolution(Number(value))}
              data={RESOLUTIONS.map((value) => ({ value: String(value), label: format.duration(value) }))}
            />
          </Group>
        </Group>
        <PaintGrid week={week} resolution={resolution} onChange={readOnly ? undefined : setWeek} />
        <DaysList week={week} onChange={readOnly ? undefined : setWeek} />
        {tooMany && (
          <Text size="sm" c="error" role="alert">
            {t('hours.tooMany', { most: MOST_WINDOWS })}
          </Text>
        )}
      </FormCard>
      {!readOnly && <SaveBar dirty={dirty && !tooMany} busy={put.isPending} reset={() => setWeek(kept)} />}
      <UnsavedChanges when={dirty} saving={put.isPending} />
    </form>
  );
}
