import type { ReactNode } from 'react';
import { Chip, Group, Input, NativeSelect, Switch } from '@mantine/core';
import { useClock } from '~/i18n/use-clock';
import { formatTag, useLocale } from '~/i18n/locale';
import type { Weekday } from '~/schema.gql';
import { WEEKDAYS } from '~/ui/weekdays';
import { type SimpleWeek, TIMES, USUAL_WEEK } from './hours';
import { useTexts } from './texts';

interface WeekFieldsProps {
  readonly week: SimpleWeek;
  readonly error: ReactNode;
  readonly onChange: (week: SimpleWeek) => void;
}

/** A Monday, so that the week's days can be named by the language itself. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function WeekFields({ week, error, onChange }: WeekFieldsProps) {
  const t = useTexts();
  const names = new Intl.DateTimeFormat(formatTag(useLocale()), { weekday: 'short', timeZone: 'UTC' });
  const clock = useClock();
  const time = (name: 'start' | 'end' | 'breakStart' | 'breakEnd') => (
    <NativeSelect
      aria-label={t(`week.${name}`)}
      data={TIMES.map((value) => ({ value, label: clock(value) }))}
      value={week[name]}
      onChange={(event) => onChange({ ...week, [name]: event.currentTarget.value })}
    />
  );
  const withBreak = Boolean(week.breakStart);
  return (
    <>
      <Input.Wrapper label={t('week.days')} labelElement="div">
        <Chip.Group multiple value={[...week.days]} onChange={(days) => onChange({ ...week, days: days as Weekday[] })}>
          <Group gap={6} mt={4}>
            {WEEKDAYS.map((weekday, index) => (
              <Chip key={weekday} value={weekday} size="sm">
                {names.format(MONDAY + index * DAY_MS)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Input.Wrapper label={t('week.hours')} labelElement="div" error={error}>
        <Group gap="xs" mt={4}>
          {time('start')}
          {t('week.to')}
          {time('end')}
        </Group>
      </Input.Wrapper>
      <Group gap="xs">
        <Switch
          label={t('week.break')}
          checked={withBreak}
          onChange={(event) =>
            onChange({
              ...week,
              breakStart: event.currentTarget.checked ? USUAL_WEEK.breakStart : '',
              breakEnd: event.currentTarget.checked ? USUAL_WEEK.breakEnd : '',
            })
          }
        />
        {withBreak && (
          <>
            {time('breakStart')}
            {t('week.to')}
            {time('breakEnd')}
          </>
        )}
      </Group>
    </>
  );
}
