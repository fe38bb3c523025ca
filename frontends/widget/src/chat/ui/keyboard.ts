/** Escape closes, Tab stays inside, and the page's own shortcuts hear nothing. */

const REACHABLE = 'button:enabled,a,input,textarea,[tabindex="0"]';

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
