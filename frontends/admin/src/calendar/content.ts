/** What stands in an entry of the calendar. Text only: names come from customers. */

import type { Calendar } from '@event-calendar/core';
import type { Entry } from './entries';

interface Words {
  readonly describe: (entry: Entry) => { readonly title: string; readonly detail: string; readonly more: string };
}

export function contentOf({ event, timeText }: Calendar.EventContentInfo, { describe }: Words): Calendar.Content | undefined {
  const entry = event.extendedProps.entry as Entry | undefined;
  if (!entry) return undefined;
  const { title, detail, more } = describe(entry);
  return {
    domNodes: [
      part('time', timeText, 'entry-time'),
      part('strong', title, 'entry-title', entry.id),
      part('span', detail, 'entry-detail'),
      part('span', more, 'entry-more'),
    ],
  };
}

function part(tag: string, text: string, className: string, id?: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  if (id) node.dataset.entry = id;
  return node;
}

/** The focusable element of an entry on the page. */
export const elementOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.closest<HTMLElement>('.ec-event') ?? null;

/** The entry that an event on the page belongs to. */
export const entryIdAt = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? target.closest('.ec-event')?.querySelector<HTMLElement>('[data-entry]')?.dataset.entry
    : undefined;
