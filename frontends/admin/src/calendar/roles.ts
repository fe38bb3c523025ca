/**
 * The component calls itself a table, but its entries lie outside of the rows, so a screen reader would find cells
 * without content. What it says instead are the entries, whose names have day, hour, person and provider.
 */

const TABLE_ROLES = ['table', 'rowgroup', 'row', 'cell', 'columnheader', 'rowheader']
  .map((role) => `[role=${role}]`)
  .join();
const PLACES = ['aria-colindex', 'aria-colspan', 'aria-rowindex', 'aria-rowspan', 'aria-colcount', 'aria-rowcount'];

/** Takes the roles off, also of what is drawn later; answers how to stop. */
export function withoutTableRoles(element: HTMLElement): () => void {
  const clear = () => {
    for (const each of element.querySelectorAll(TABLE_ROLES)) {
      each.setAttribute('role', 'presentation');
      for (const name of PLACES) each.removeAttribute(name);
    }
  };
  const observer = new MutationObserver(clear);
  observer.observe(element, { childList: true, subtree: true });
  clear();
  return () => observer.disconnect();
}
