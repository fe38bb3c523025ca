/** The dialog: who one talks to, what was said, what can be answered, and where to write. */

import { Component, createRef, h } from 'preact';
import { isThrottled } from '../outbox';
import { Choices } from './choices';
import { Composer } from './composer';
import { ContactForm } from './contact';
import { Icon } from './icons';
import { keepInside } from './keyboard';
import { Picture } from './picture';
import { Transcript } from './transcript';
import type { View } from './view';
import { followViewport } from './viewport';

export class Panel extends Component<View, { asking: boolean }> {
  override state = { asking: false };
  private readonly panel = createRef<HTMLDivElement>();
  private readonly scroller = createRef<HTMLDivElement>();
  private unfollow: (() => void) | undefined;
  private shown = '';

  override componentDidMount(): void {
    this.unfollow = followViewport(this.panel.current!);
    this.reveal();
  }

  override componentDidUpdate(): void {
    this.reveal();
  }

  override componentWillUnmount(): void {
    this.unfollow?.();
  }

  /** Brings what is new into view, but never the visitor's own last words out of it. */
  private reveal(): void {
    const { messages, outbox } = this.props.talk;
    const last = [messages.length, outbox.letters.length, outbox.trouble?.type].join();
    if (last === this.shown) return;
    this.shown = last;
    const scroller = this.scroller.current!;
    const own = [...scroller.querySelectorAll<HTMLElement>('.VISITOR')].at(-1);
    scroller.scrollTop = Math.min(scroller.scrollHeight, (own?.offsetTop ?? Infinity) - 12);
  }

  /** The answer tapped goes from the screen, so the keyboard stays with the conversation. */
  private say(text: string, choice?: string): void {
    this.props.talk.say(text, choice);
    if (!this.panel.current!.querySelector('textarea:focus')) this.scroller.current!.focus({ preventScroll: true });
  }

  private restart(): void {
    this.setState({ asking: false });
    void this.props.talk.restart();
    this.scroller.current!.focus();
  }

  override render(view: View, { asking }: { asking: boolean }) {
    const { talk, texts, locale, business, close } = view;
    return (
      <div
        class="panel"
        role="dialog"
        aria-modal="true"
        aria-labelledby="title"
        tabIndex={-1}
        lang={locale}
        ref={this.panel}
        onKeyDown={(event) => keepInside(event, close)}
        onKeyUp={stop}
        onKeyPress={stop}
      >
        <header>
          <Picture name={business?.name ?? ' '} url={business?.logoUrl} />
          <div>
            <h2 id="title">{business?.name ?? texts.role}</h2>
            {business && <p class="quiet">{texts.role}</p>}
          </div>
          <button type="button" class="plain" aria-label={texts.restart} onClick={() => this.setState({ asking: !asking })}>
            <Icon name="restart" />
          </button>
          <button type="button" class="plain" aria-label={texts.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {asking && (
          <div class="notice" role="status">
            <p>{texts.restartAsk}</p>
            <button type="button" onClick={() => this.restart()}>
              {texts.restartYes}
            </button>
            <button type="button" onClick={() => this.setState({ asking: false })}>
              {texts.restartNo}
            </button>
          </div>
        )}
        <div class="scroller" ref={this.scroller} tabIndex={0} role="group" aria-label={texts.conversation}>
          <Transcript {...view} />
          {this.answers()}
        </div>
        {this.notice()}
        <Composer talk={talk} texts={texts} send={(text) => this.say(text)} />
      </div>
    );
  }

  /** While something is on its way: dots; else what can be tapped or filled in. */
  private answers() {
    const { talk, texts, locale, user } = this.props;
    const { messages, outbox, expecting, refusal } = talk;
    if (outbox.letters.length || !talk.begun) {
      const busy = !outbox.trouble && !refusal;
      return busy && <p class="typing" title={texts.typing} aria-hidden="true"><i /><i /><i /></p>;
    }
    const asked = messages.slice(messages.findLastIndex(({ author }) => author === 'VISITOR') + 1);
    const choices = asked.flatMap((message) => message.choices);
    return (
      <div key={messages.length} class="answers">
        {(expecting === 'NAME' || expecting === 'CONTACT') && (
          <ContactForm texts={texts} user={user} named={expecting === 'CONTACT'} send={(text) => this.say(text)} />
        )}
        {choices.length > 0 && (
          <Choices
            {...{ choices, texts, locale }}
            timeZone={talk.timeZone!}
            take={({ label, value }) => this.say(label, value)}
          />
        )}
      </div>
    );
  }

  private notice() {
    const { talk, texts } = this.props;
    const trouble = talk.outbox.trouble ?? talk.refusal;
    const retry = () => (talk.outbox.letters.length ? talk.outbox.hurry() : void talk.open());
    const told = trouble && (isThrottled(trouble.type) ? texts.throttled : trouble.retryable ? texts.offline : texts.blocked);
    return (
      <div class="notice" role="status">
        {told && <p>{told}</p>}
        {trouble?.retryable && !isThrottled(trouble.type) && (
          <button type="button" onClick={retry}>
            {texts.retry}
          </button>
        )}
      </div>
    );
  }
}

/** A page's own shortcuts do not hear what is typed here. */
const stop = (event: Event) => event.stopPropagation();
