/**
 * Opening hours painted with a mouse or pen, or with the keyboard: arrows move, Space opens or closes, Shift with an
 * arrow goes on painting. Wide screens only: on a phone a finger has to scroll, and the list below does the same.
 */

import { type KeyboardEvent, useRef, useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { useTexts } from '../texts';
import { useClock } from '~/i18n/use-clock';
import { useFormat } from '~/ui/format';
import { between, fill, rows, shownHours } from './grid';
import { useWeekdays } from './use-weekdays';
import { WEEKDAYS } from '~/ui/weekdays';
import { type Span, type Week, CELL_MINUTES, paintedWeek, timeOf } from './week';
import classes from './PaintGrid.module.css';

interface Place {
  readonly day: number;
  readonly row: number;
}

interface Stroke {
  readonly from: Place;
  readonly open: boolean;
  /** The week before the stroke: dragging back unpaints. */
  readonly before: Week;
}

interface PaintGridProps {
  readonly week: Week;
  /** Minutes of a row. */
  readonly resolution: number;
  /** Absent: to be looked at only. */
  readonly onChange: ((week: Week) => void) | undefined;
}

const STEPS: Record<string, Place> = {
  ArrowUp: { day: 0, row: -1 },
  ArrowDown: { day: 0, row: 1 },
  ArrowLeft: { day: -1, row: 0 },
  ArrowRight: { day: 1, row: 0 },
};

export function PaintGrid({ week, resolution, onChange }: PaintGridProps) {
  const t = useTexts();
  const format = useFormat();
  const clock = useClock();
  const grid = useRef<HTMLTableElement>(null);
  const stroke = useRef<Stroke>(undefined);
  const [focus, setFocus] = useState<Place>({ day: 0, row: 0 });
  const lines = rows(shownHours(week, false), resolution);
  const short = useWeekdays('short');
  const long = useWeekdays('long');

  const paint = (from: Place, to: Place, open: boolean, on: Week) => {
    const span = between(from.row, to.row);
    const cells: Span = { from: lines[span.from]!.from, to: lines[span.to - 1]!.to };
    onChange?.(paintedWeek(on, between(from.day, to.day), cells, open));
  };
  const isOpen = ({ day, row }: Place) => fill(week[day]!, lines[row]!) === 'open';
  const begin = (place: Place) => {
    stroke.current = { from: place, open: !isOpen(place), before: week };
    paint(place, place, stroke.current.open, week);
  };
  const goOn = (place: Place) => {
    const { current } = stroke;
    if (current) paint(current.from, place, current.open, current.before);
  };
  const placeOf = (target: EventTarget | null): Place | undefined => {
    const cell = (target as HTMLElement | null)?.closest<HTMLElement>('[data-day]');
    return cell ? { day: Number(cell.dataset.day), row: Number(cell.dataset.row) } : undefined;
  };

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      paint(focus, focus, !isOpen(focus), week);
    }
    if (!step) return;
    event.preventDefault();
    const next = {
      day: Math.min(6, Math.max(0, focus.day + step.day)),
      row: Math.min(lines.length - 1, Math.max(0, focus.row + step.row)),
    };
    // As dragging does: what is painted is what the first cell is.
    if (event.shiftKey) paint(focus, next, isOpen(focus), week);
    setFocus(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next.day}"][data-row="${next.row}"]`)?.focus();
  }

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid: a table whose cells are walked with arrows
      role="grid"
      aria-label={t('hours.grid')}
      aria-readonly={!onChange}
      className={classes.grid}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const place = event.button === 0 ? placeOf(event.target) : undefined;
        if (place) begin(place);
      }}
      onPointerOver={(event) => {
        const place = event.buttons & 1 ? placeOf(event.target) : undefined;
        if (place) goOn(place);
        else stroke.current = undefined;
      }}
    >
      <thead>
        <tr>
          <td />
          {WEEKDAYS.map((name, day) => (
            <th key={name} scope="col" abbr={long[day]!}>
              {short[day]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <tr key={line.from} data-hour={(line.from * CELL_MINUTES) % 60 === 0 || undefined}>
            <th scope="row">
              {(line.from * CELL_MINUTES) % 60 === 0 ? (
                clock(timeOf(line.from))
              ) : (
                <VisuallyHidden>{clock(timeOf(line.from))}</VisuallyHidden>
              )}
            </th>
            {week.map((hours, day) => {
              const state = fill(hours, line);
              return (
                <td
                  key={WEEKDAYS[day]}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of it
                  role="gridcell"
                  aria-selected={state === 'open'}
                  aria-label={t(`hours.cell.${state}`, {
                    day: long[day]!,
                    from: timeOf(line.from),
                    duration: format.duration((line.to - line.from) * CELL_MINUTES),
                  })}
                  tabIndex={focus.day === day && focus.row === row ? 0 : -1}
                  onFocus={() => setFocus({ day, row })}
                  data-day={day}
                  data-row={row}
                  data-state={state}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
