import { useEffect, useState } from 'react';

/** For what is there only while it is open: the focus goes back to what opened it. */
export function useFocusBack(): void {
  const [opener] = useState(openerNow);
  useEffect(
    () => () =>
      void setTimeout(() => {
        if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
      }),
    [opener],
  );
}

/** A menu's entry is gone by then; the button that opened the menu is not. */
function openerNow(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return menu ? document.getElementById(menu) : active instanceof HTMLElement ? active : null;
}
