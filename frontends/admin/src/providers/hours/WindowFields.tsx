import { useState } from 'react';
import { ActionIcon, Group, Text } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { X } from 'lucide-react';
import { useTexts } from '../texts';
import { type Span, CELL_MINUTES, DAY_CELLS, cellOf, timeOf } from './week';

interface WindowFieldsProps {
  /** Of the day, for who cannot see the line. */
  readonly label: string;
  readonly span: Span;
  readonly onChange: ((span: Span) => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** From and to, taken over when the field is left: half a time is not a time. */
export function WindowFields({ label, span, onChange, onRemove }: WindowFieldsProps) {
  const t = useTexts();
  const [from, setFrom] = useState(timeOf(span.from));
  // A clock field has no 24:00; midnight as an end is the same.
  const [to, setTo] = useState(timeOf(span.to).replace('24:00', '00:00'));
  const typed = { from: Math.round(cellOf(from)), to: Math.round(cellOf(to)) || DAY_CELLS };
  const wrong = !from || !to || typed.from >= typed.to;
  const take = () => {
    if (!wrong && (typed.from !== span.from || typed.to !== span.to)) onChange?.(typed);
  };
  const field = { size: 'xs', w: 96, step: CELL_MINUTES * 60, onBlur: take, readOnly: !onChange } as const;
  return (
    <div>
      <Group gap={6} wrap="nowrap">
        <TimeInput
          {...field}
          aria-label={t('window.from', { day: label })}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          error={wrong}
        />
        <Text c="dimmed">–</Text>
        <TimeInput
          {...field}
          aria-label={t('window.to', { day: label })}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={wrong}
        />
        {onRemove && (
          <ActionIcon
            size="sm"
            aria-label={t('window.remove', { day: label, from: timeOf(span.from) })}
            onClick={onRemove}
          >
            <X size={15} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {wrong && (
        <Text size="xs" c="error" role="alert">
          {t('window.wrong')}
        </Text>
      )}
    </div>
  );
}
