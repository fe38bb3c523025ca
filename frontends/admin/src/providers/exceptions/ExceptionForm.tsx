/** A day or a stretch of days on the calendar, and what holds on them. */

import '@mantine/dates/styles.layer.css';
import { useEffect, useState } from 'react';
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { Plus } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { useClock } from '~/i18n/use-clock';
import { useFormat } from '~/ui/format';
import { useDone } from '~/ui/undo';
import { WindowFields } from '../hours/WindowFields';
import { type Span, MOST_WINDOWS, DAY_CELLS, cellOf, dayOf, spans, timeOf, windowsOf } from '../hours/week';
import { type ProviderFieldsFragment, Providers, SetHoursException } from '../providers.gql';
import { useTexts } from '../texts';
import { datesBetween, todayIn } from './dates';
import { useCalendarLocale } from './use-calendar-locale';
import classes from './Exceptions.module.css';

interface ExceptionFormProps {
  readonly provider: ProviderFieldsFragment;
  /** One that is there already, to be changed. */
  readonly edited: ProviderFieldsFragment['exceptions'][number] | undefined;
  readonly done: () => void;
}

/** An hour's break, then some hours more. */
const after = ({ to }: Span): Span => ({
  from: to + cellOf('01:00'),
  to: Math.min(to + cellOf('04:00'), DAY_CELLS),
});

type Range = [string | null, string | null];

const MORNING: Span = { from: cellOf('10:00'), to: cellOf('14:00') };

export function ExceptionForm({ provider, edited, done }: ExceptionFormProps) {
  const t = useTexts();
  const format = useFormat();
  const clock = useClock();
  const say = useDone();
  const locale = useCalendarLocale();
  const [range, setRange] = useState<Range>([null, null]);
  const [open, setOpen] = useState<readonly Span[]>([]);
  const [note, setNote] = useState('');
  const set = useChange(SetHoursException, { stale: [Providers] });

  useEffect(() => {
    if (!edited) return;
    setRange([edited.date, edited.date]);
    setOpen(edited.windows.map(({ start, end }) => ({ from: cellOf(start), to: cellOf(end) })));
    setNote(edited.note ?? '');
  }, [edited]);

  const [from, until] = range;
  const dates = from ? datesBetween(from, until ?? from) : [];
  const marked = new Set(provider.exceptions.map(({ date }) => date));

  async function save() {
    const input = { windows: windowsOf(dayOf(open)), note: note.trim() || null };
    // One after the other: each is written onto the version of the catalog that the one before left.
    for (const date of dates) await set.mutateAsync({ providerId: provider.id, input: { date, ...input } });
    say(t('exception.saved', { count: dates.length }));
    setRange([null, null]);
    setOpen([]);
    setNote('');
    done();
  }

  return (
    <div className={classes.form}>
      <DatePicker
        type="range"
        allowSingleDateInRange
        locale={locale}
        value={range}
        onChange={setRange}
        // Its red for weekends is too pale to read, and which days are closed the hours say.
        weekendDays={[]}
        // Nor can the grey of another month's days be read at night.
        hideOutsideDates
        minDate={todayIn(provider.timeZone)}
        className={classes.calendar!}
        getDayProps={(date) => (marked.has(date) ? { 'data-exception': true } : {})}
        aria-label={t('exceptions')}
        ariaLabels={{
          nextMonth: t('exception.next'),
          previousMonth: t('exception.previous'),
          nextYear: t('exception.next'),
          previousYear: t('exception.previous'),
          nextDecade: t('exception.next'),
          previousDecade: t('exception.previous'),
        }}
      />
      <Stack gap="sm">
        <Text role="status" fw={550}>
          {dates.length === 0 && t('exception.choose')}
          {dates.length === 1 && format.plainDate(dates[0]!, 'long')}
          {dates.length > 1 &&
            t('exception.range', {
              from: format.plainDate(dates[0]!, 'day'),
              until: format.plainDate(dates.at(-1)!, 'day'),
              count: dates.length,
            })}
        </Text>
        <SegmentedControl
          aria-label={t('exception.what')}
          value={open.length > 0 ? 'hours' : 'closed'}
          onChange={(what) => setOpen(what === 'hours' ? [MORNING] : [])}
          data={[
            { value: 'closed', label: t('exception.closed') },
            { value: 'hours', label: t('exception.hours') },
          ]}
        />
        {open.map((span, at) => (
          <WindowFields
            key={`${span.from} ${span.to}`}
            label={t('exceptions')}
            span={span}
            onChange={(next) => setOpen(spans(dayOf(open.map((each, other) => (other === at ? next : each)))))}
            onRemove={() => setOpen(open.filter((_, other) => other !== at))}
          />
        ))}
        {open.length > 0 && open.length < MOST_WINDOWS && open.at(-1)!.to < DAY_CELLS - cellOf('02:00') && (
          <Button
            variant="subtle"
            size="compact-sm"
            w="fit-content"
            leftSection={<Plus size={15} aria-hidden />}
            onClick={() => setOpen([...open, after(open.at(-1)!)])}
          >
            {t('exception.more', { from: clock(timeOf(after(open.at(-1)!).from)) })}
          </Button>
        )}
        <TextInput
          label={t('exception.note')}
          value={note}
          maxLength={100}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group>
          <Button
            disabled={dates.length === 0}
            loading={set.isPending}
            onClick={() => void save().catch(() => undefined)}
          >
            {t('exception.save')}
          </Button>
        </Group>
      </Stack>
    </div>
  );
}
