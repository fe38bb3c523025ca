/** Where the panel stands on the screen, and what of the conversation is in view. */

/** In what is left of the screen when a phone's keyboard is open. */
export function fit({ style }: HTMLElement): void {
  const { offsetTop, height } = visualViewport!;
  style.setProperty('--top', `${offsetTop}px`);
  style.setProperty('--height', `${height}px`);
}

/** Brings what is new into view below the visitor's own last words, of which a third of the view is kept at most. */
export function reveal(place: HTMLElement): void {
  const scroller = place.querySelector<HTMLElement>('.scroller')!;
  const said = [...scroller.querySelectorAll<HTMLElement>('.message,.contact,.choices')];
  const own = said.filter(({ className }) => className.includes('VISITOR')).pop();
  if (scroller.dataset.said === `${said.length}`) return;
  scroller.dataset.said = `${said.length}`;
  const { offsetTop: top = 12, offsetHeight: height = 0 } = own ?? {};
  scroller.scrollTop = Math.max(top - 12, top + height - scroller.clientHeight / 3);
}
