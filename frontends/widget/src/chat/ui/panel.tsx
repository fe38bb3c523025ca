/** The dialog: who one talks to, what was said, what can be answered, and where to write. */

import { h, type ComponentChildren } from 'preact';
import { isThrottled } from '../outbox';
import { Choices } from './choices';
import { Composer } from './composer';
import { Icon } from './icons';
import { keepInside } from './keyboard';
import { Picture } from './picture';
import { Transcript } from './transcript';
import type { View } from './view';

type Say = (text: string, choice?: string) => void;

export function Panel(view: View) {
  const { talk, texts, locale, business, close } = view;
  let scroller: HTMLElement | null;
  /** The answer that was tapped goes from the screen, so the keyboard stays with the conversation. */
  const tapped: Say = (text, choice) => {
    scroller!.focus({ preventScroll: true });
    talk.say(text, choice);
  };
  return (
    <div
      class="panel"
      role="dialog"
      aria-modal="true"
      aria-labelledby="title"
      tabIndex={-1}
      lang={locale}
      onKeyDown={(event) => keepInside(event, close)}
      onKeyUp={stop}
      onKeyPress={stop}
    >
      <header>
        <Picture name={business?.name ?? ' '} url={business?.logoUrl} />
        <div>
          <h2 id="title">{business?.name ?? texts.role}</h2>
          <p class="quiet">{business && texts.role}</p>
        </div>
        <button type="button" class="plain" aria-label={texts.restart} onClick={() => confirm(texts.restartAsk) && talk.restart()}>
          <Icon name="restart" />
        </button>
        <button type="button" class="plain" aria-label={texts.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="scroller" ref={(element) => (scroller = element)} tabIndex={0} role="group" aria-label={texts.conversation}>
        <Transcript {...view} />
        <Answers {...view} say={tapped} />
      </div>
      <Trouble {...view} />
      <Composer texts={texts} send={talk.say} />
    </div>
  );
}

/** While something is on its way: dots; else what can be tapped or filled in. */
function Answers({ talk, texts, locale, user, booking, say }: View & { say: Say }) {
  const { messages, outbox, expecting, timeZone } = talk;
  if (outbox.letters.length || !messages.length) {
    return outbox.trouble || talk.trouble ? null : (
      <p class="typing" aria-hidden="true">
        <i /><i /><i />
      </p>
    );
  }
  const since = messages.map(({ author }) => author).lastIndexOf('VISITOR') + 1;
  const choices = messages.slice(since).flatMap((message) => message.choices);
  return (
    <div key={messages.length} class="answers">
      {booking && /NAME|CONTACT/.test(expecting) && (
        <booking.ContactForm
          {...{ texts, user }}
          fields={expecting === 'NAME' ? ['name', 'email', 'phone'] : ['email', 'phone']}
          send={say}
        />
      )}
      {!!choices.length && (
        <Choices {...{ choices, texts, locale, timeZone }} take={({ label, value }) => say(label, value)} />
      )}
    </div>
  );
}

function Trouble({ talk, texts }: View) {
  const { outbox } = talk;
  const trouble = outbox.trouble ?? talk.trouble;
  if (!trouble) return <Notice />;
  if (!trouble.retryable) return <Notice text={texts.blocked} />;
  if (isThrottled(trouble.type)) return <Notice text={texts.throttled} />;
  return (
    <Notice text={texts.offline}>
      <button type="button" onClick={() => void talk.open()}>
        {texts.retry}
      </button>
    </Notice>
  );
}

/** Always there, so that what comes into it is read out. */
const Notice = ({ text, children }: { text?: string; children?: ComponentChildren }) => (
  <div class="notice" role="status">
    {text && <p>{text}</p>}
    {children}
  </div>
);

/** A page's own shortcuts do not hear what is typed here. */
const stop = (event: Event) => event.stopPropagation();
