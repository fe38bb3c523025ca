/** Escape closes, Tab stays inside, and the page's own shortcuts hear nothing. */

const REACHABLE = 'button:enabled,a,input,textarea:enabled,[tabindex="0"]';

export function keepInside(event: KeyboardEvent, close: () => void): void {
  event.stopPropagation();
  if (event.key === 'Escape') close();
  if (event.key !== 'Tab') return;
  const panel = event.currentTarget as HTMLElement;
  const stops = [...panel.querySelectorAll<HTMLElement>(REACHABLE)];
  const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const at = event.target;
  if (at === edge || (event.shiftKey && at === panel)) {
    event.preventDefault();
    other?.focus();
  }
}
