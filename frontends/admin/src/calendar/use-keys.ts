/**
 * Moving without a pointer: an arrow takes the focused entry along, Enter leaves it there, Escape puts it back.
 *
 * Nothing is sent before Enter: on its way a booking would be moved ten times, and each time be in somebody's way.
 */

import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { entryIdAt } from './content';
import { type Entry, type Spot, isMovable, spotOf } from './entries';
import { stepped } from './steps';

interface Held {
  readonly id: string;
  readonly spot: Spot;
}

interface Keys {
  readonly entries: readonly Entry[];
  readonly editable: boolean;
  readonly move: (entry: Entry, spot: Spot) => Promise<boolean>;
  readonly steps: Parameters<typeof stepped>[3];
}

export function useKeys({ entries, editable, move, steps }: Keys) {
  const [held, setHeld] = useState<Held>();
  const entry = entries.find(({ id }) => id === held?.id);

  function onKeyDownCapture(event: KeyboardEvent) {
    const id = entryIdAt(event.target);
    const focused = entries.find((each) => each.id === id);
    if (!focused || !editable || !isMovable(focused)) return;
    const holding = held?.id === id ? held : undefined;
    if (holding && (event.key === 'Enter' || event.key === 'Escape' || event.key === ' ')) {
      handled(event);
      setHeld(undefined);
      if (event.key !== 'Escape') void move(focused, holding.spot);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const spot = stepped(holding?.spot ?? spotOf(focused), event.key, event.shiftKey, steps);
    if (!spot) return;
    handled(event);
    setHeld({ id: focused.id, spot });
  }

  /** Whoever goes elsewhere has not meant it. */
  function onBlurCapture(event: FocusEvent) {
    if (held && event.relatedTarget && entryIdAt(event.relatedTarget) !== held.id) setHeld(undefined);
  }

  return { held: entry ? held : undefined, heldEntry: entry, handlers: { onKeyDownCapture, onBlurCapture } };
}

function handled(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
