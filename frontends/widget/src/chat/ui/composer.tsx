/**
 * Where the visitor writes: Enter sends, Shift and Enter begins a line. The button is listened to, not the form:
 * a frame that is sandboxed without `allow-forms` submits none.
 */

import { h } from './dom';
import { Icon } from './icons';
import type { View } from './view';

const LONGEST = 1000;

interface Props extends Pick<View, 'texts'> {
  send(text: string): void;
}

export function Composer({ texts, send }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLElement).closest('form')!.elements[0] as HTMLTextAreaElement;
    const text = field.value.trim();
    field.value = '';
    grow(field);
    if (text) send(text);
  };
  return (
    <form class="composer">
      <textarea
        rows={1}
        maxlength={LONGEST}
        aria-label={texts.placeholder}
        placeholder={texts.placeholder}
        enterkeyhint="send"
        oninput={(event) => grow(event.currentTarget)}
        onkeydown={(event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing && submit(event)}
      />
      <button type="submit" class="main round" aria-label={texts.send} onclick={submit}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** As high as its text; the style sheet sets the limit. */
function grow(field: HTMLTextAreaElement): void {
  field.style.height = '';
  field.style.height = `${field.scrollHeight + 2}px`;
}
