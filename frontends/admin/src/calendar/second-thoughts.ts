/** Escape in the middle of a drag, which the component does not know: what is let go then stays where it was. */

export interface SecondThoughts {
  readonly begin: () => void;
  readonly end: () => void;
  /** Whether the drag that has just ended was given up. */
  readonly had: () => boolean;
}

export function secondThoughts(page: EventTarget = window): SecondThoughts {
  let given = false;
  const hear = (event: Event) => {
    given ||= (event as KeyboardEvent).key === 'Escape';
  };
  return {
    begin: () => {
      given = false;
      page.addEventListener('keydown', hear, { capture: true });
    },
    end: () => page.removeEventListener('keydown', hear, { capture: true }),
    had: () => given,
  };
}
