/** Escape closes, Tab stays inside, arrows go among the choices, and the page's own shortcuts hear nothing. */

const REACHABLE = ':is(button:enabled,a,input,textarea,[tabindex]):not([tabindex="-1"])';

export function keepInside(event: KeyboardEvent, close: () => void): void {
  event.stopPropagation();
  if (event.key === 'Escape') close();
  if (event.key !== 'Tab') return;
  const panel = event.currentTarget as HTMLElement;
  const stops = [...panel.querySelectorAll<HTMLElement>(REACHABLE)];
  // From the panel itself, where a touch leaves the focus, backwards is as from the first.
  const [edges, other] = event.shiftKey ? [[panel, stops[0]], stops.pop()] : [[stops.pop()], stops[0]];
  if (!edges.includes(event.target as HTMLElement)) return;
  event.preventDefault();
  other!.focus();
}

/**
 * The choices are one stop of the Tab key. Right is the next one on pages of either direction: the chat's own is
 * always from left to right, as its languages are.
 */
export function rove(event: KeyboardEvent): void {
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button:enabled')];
  const here = stops.indexOf(event.target as HTMLElement);
  const places: Record<string, number> = {
    ArrowRight: here + 1,
    ArrowDown: here + 1,
    ArrowLeft: here - 1,
    ArrowUp: here - 1,
    Home: 0,
    End: -1,
  };
  const place = places[event.key];
  if (place === undefined) return;
  const next = stops.at(place % stops.length)!;
  event.preventDefault();
  stops[here]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
