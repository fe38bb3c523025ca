/** The component draws an entry anew when anything about it changes; whoever was on it stays on it. */

import { elementOf, entryIdAt } from './content';

/** Answers how to stop. */
export function keepFocus(element: HTMLElement): () => void {
  let focused: string | undefined;
  const follow = ({ target }: Event) => (focused = target ? entryIdAt(target) : undefined);
  // Drawing and observing end before the next key is heard: no key is lost.
  const observer = new MutationObserver(() => {
    if (focused && document.activeElement === document.body) elementOf(focused)?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', follow);
  document.addEventListener('pointerdown', follow);
  observer.observe(element, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', follow);
    document.removeEventListener('pointerdown', follow);
    observer.disconnect();
  };
}
