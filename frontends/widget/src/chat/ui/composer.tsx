/** Where the visitor writes: Enter sends, Shift and Enter begins a line. */

import { Component, createRef, h } from 'preact';
import { Icon } from './icons';
import type { View } from './view';

const LONGEST = 1000;

interface Props extends Pick<View, 'talk' | 'texts'> {
  send(text: string): void;
}

export class Composer extends Component<Props> {
  private readonly field = createRef<HTMLTextAreaElement>();

  override componentDidUpdate(): void {
    const { talk } = this.props;
    const field = this.field.current!;
    // What was written to a conversation that is over is not lost.
    if (talk.draft && !field.value) field.value = talk.draft;
    talk.draft = '';
    fit(field);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const field = this.field.current!;
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    fit(field);
    this.props.send(text);
  }

  override render({ texts, talk }: Props) {
    return (
      <form class="composer" onSubmit={(event) => this.submit(event)}>
        <textarea
          ref={this.field}
          rows={1}
          maxLength={LONGEST}
          aria-label={texts.placeholder}
          placeholder={texts.placeholder}
          enterkeyhint="send"
          disabled={talk.refusal && !talk.refusal.retryable}
          onInput={(event) => fit(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
          }}
        />
        <button class="main round" aria-label={texts.send}>
          <Icon name="send" />
        </button>
      </form>
    );
  }
}

/** As high as its text; the style sheet sets the limit. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
