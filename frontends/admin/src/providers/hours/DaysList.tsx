/** The same week as times to type, a day a line, and the copying of one day to others. */

import { useState } from 'react';
import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { Copy, Plus } from 'lucide-react';
import { useTexts } from '../texts';
import { useWeekdays } from './use-weekdays';
import { WindowFields } from './WindowFields';
import { type Span, type Week, MOST_WINDOWS, cellOf, copied, DAY_CELLS, dayOf, spans } from './week';
import classes from './DaysList.module.css';

interface DaysListProps {
  readonly week: Week;
  readonly onChange: ((week: Week) => void) | undefined;
}

export function DaysList({ week, onChange }: DaysListProps) {
  const t = useTexts();
  const weekdays = useWeekdays('long');
  return (
    <ul className={classes.days}>
      {week.map((day, index) => {
        const open = spans(day);
        const name = weekdays[index]!;
        const put = (next: readonly Span[]) =>
          onChange?.(week.map((each, other) => (other === index ? dayOf(next) : each)));
        return (
          <li key={name} className={classes.day}>
            <span className={classes.name}>{name}</span>
            <div className={classes.windows}>
              {open.length === 0 && (
                <Text size="sm" c="dimmed" py={6}>
                  {t('closed')}
                </Text>
              )}
              {open.map((span, at) => (
                <WindowFields
                  // Times that were typed are kept while the others of the day change.
                  key={`${span.from} ${span.to}`}
                  label={name}
                  span={span}
                  onChange={onChange && ((next) => put(open.map((each, other) => (other === at ? next : each))))}
                  onRemove={onChange && (() => put(open.filter((_, other) => other !== at)))}
                />
              ))}
            </div>
            {onChange && (
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  aria-label={t('window.add', { day: name })}
                  disabled={open.length >= MOST_WINDOWS || open.at(-1)?.to === DAY_CELLS}
                  onClick={() => put([...open, nextSpan(open)])}
                >
                  <Plus size={18} aria-hidden />
                </ActionIcon>
                <CopyDay from={index} weekdays={weekdays} copy={(to) => onChange(copied(week, index, to))} />
              </Group>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A usual day for a closed one; after the last window, an hour later, for as long as the day has. */
function nextSpan(open: readonly Span[]): Span {
  const last = open.at(-1);
  if (!last) return { from: cellOf('09:00'), to: cellOf('18:00') };
  const from = Math.min(last.to + cellOf('01:00'), DAY_CELLS - 1);
  return { from, to: Math.min(from + cellOf('03:00'), DAY_CELLS) };
}

interface CopyDayProps {
  readonly from: number;
  readonly weekdays: readonly string[];
  readonly copy: (to: readonly number[]) => void;
}

function CopyDay({ from, weekdays, copy }: CopyDayProps) {
  const t = useTexts();
  const [opened, setOpened] = useState(false);
  const [to, setTo] = useState<string[]>([]);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon aria-label={t('copy.of', { day: weekdays[from]! })} onClick={() => setOpened((was) => !was)}>
          <Copy size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group label={t('copy.to')} value={to} onChange={setTo}>
          <Stack gap={6} mt="xs">
            {weekdays.map(
              (name, day) => day !== from && <Checkbox key={name} value={String(day)} label={name} size="sm" />,
            )}
          </Stack>
        </Checkbox.Group>
        <Button
          size="xs"
          mt="sm"
          fullWidth
          disabled={to.length === 0}
          onClick={() => {
            copy(to.map(Number));
            setOpened(false);
            setTo([]);
          }}
        >
          {t('copy')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
