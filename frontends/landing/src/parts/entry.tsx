/** A section as an entry in the book: its hour in the margin, its content on the lines. */

import type { ComponentChildren } from 'preact';

interface Props {
  id?: string;
  hour?: string;
  kind?: string;
  title: string;
  children: ComponentChildren;
}

export function Entry({ id, hour, kind = '', title, children }: Props) {
  return (
    <section class={`entry ${kind}`.trim()} id={id}>
      {hour && (
        <p class="hour" aria-hidden="true">
          {hour}
        </p>
      )}
      <div class="body">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
