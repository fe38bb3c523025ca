/** What stands in an entry of the calendar: a button. Text only: names come from customers. */

import type { Calendar } from '@event-calendar/core';
import type { Entry } from './entries';
import type { Words } from './use-words';

interface Hands {
  readonly describe: (entry: Entry) => Words;
  readonly open: (entry: Entry) => void;
}

/** Pixels: further is a drag that came back. */
const CLICK = 4;

export function contentOf(
  { event, timeText }: Calendar.EventContentInfo,
  { describe, open }: Hands,
): Calendar.Content | undefined {
  const entry = event.extendedProps.entry as Entry | undefined;
  if (!entry) return undefined;
  const { title, detail, status, place } = describe(entry);
  const face = part('button', '', 'entry-face') as HTMLButtonElement;
  face.type = 'button';
  // While it is dragged there is a second one, which only shows where it would be.
  if (event.display === 'auto') face.dataset.entry = entry.id;
  else face.tabIndex = -1;
  face.append(
    part('time', timeText, 'entry-time'),
    part('strong', title, 'entry-title'),
    part('span', detail, 'entry-detail'),
    part('span', status, 'entry-status'),
    part('span', place, 'entry-place'),
  );
  let down = { x: 0, y: 0 };
  face.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (down = { x, y }));
  face.addEventListener('click', (click) => {
    const byKey = click.detail === 0;
    if (byKey || Math.hypot(click.clientX - down.x, click.clientY - down.y) < CLICK) open(entry);
  });
  return { domNodes: [face] };
}

function part(tag: string, text: string, className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

/** The button of an entry on the page. */
export const elementOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`);

/** The entry that a part of the page belongs to. */
export const entryIdAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset.entry : undefined;
