/** The calendar component in React: made once, then told what differs. Everything it shows and hears is wall time. */

import { useEffect, useLayoutEffect, useRef } from 'react';
import {
  type Calendar,
  DayGrid,
  Interaction,
  ResourceTimeGrid,
  TimeGrid,
  createCalendar,
  destroyCalendar,
} from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { keepFocus } from './keep-focus';
import { withoutTableRoles } from './roles';

const PLUGINS = [TimeGrid, ResourceTimeGrid, DayGrid, Interaction];
/** Pixels between entries: the same to the eye, another to the component. */
const GAPS = [1, 1.01] as const;

export function EventCalendar({ options, label }: { options: Calendar.Options; label: string }) {
  const element = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar>(null);
  const told = useRef(options);

  useEffect(() => {
    const made = createCalendar(element.current!, PLUGINS, told.current);
    calendar.current = made;
    const stops = [withoutTableRoles(element.current!), keepFocus(element.current!)];
    return () => {
      for (const stop of stops) stop();
      calendar.current = null;
      void destroyCalendar(made);
    };
  }, []);

  useLayoutEffect(() => {
    const before = told.current;
    told.current = options;
    for (const name of Object.keys(options) as (keyof Calendar.Options)[]) {
      if (before[name] !== options[name]) calendar.current?.setOption(name, options[name]);
    }
    // A month places its entries before new ones are on the page, all of them at the top of their day. Another gap, in
    // time for what is painted next, makes it place them again.
    const again = requestAnimationFrame(() => {
      const made = calendar.current;
      if (made)
        made.setOption(
          'eventGap',
          GAPS.find((gap) => gap !== made.getOption('eventGap')),
        );
    });
    return () => cancelAnimationFrame(again);
  }, [options]);

  // biome-ignore lint/a11y/useSemanticElements: a library draws into it, and what it draws are no fields of a form
  return <div ref={element} role="group" aria-label={label} />;
}
