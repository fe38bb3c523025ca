/** The dialog: who one talks to, what was said, what can be answered, and where to write. */

import { isThrottled } from '../outbox';
import { Choices } from './choices';
import { Composer } from './composer';
import { ContactForm } from './contact';
import { type Child, h } from './dom';
import { Icon } from './icons';
import { keepInside } from './keyboard';
import { Picture } from './picture';
import { Transcript } from './transcript';
import type { View } from './view';

export function Panel(view: View) {
  const { talk, texts, locale, business, close } = view;
  return (
    <div
      class="panel"
      role="dialog"
      aria-modal="true"
      aria-labelledby="title"
      tabindex="-1"
      lang={locale}
      onkeydown={(event) => keepInside(event, close)}
      onkeyup={stop}
      onkeypress={stop}
    >
      <div class="head">
        <Picture name={business?.name ?? ' '} url={business?.logoUrl} />
        <div>
          <h2 id="title">{business?.name ?? texts.role}</h2>
          <p class="quiet">{business && texts.role}</p>
        </div>
        <button
          type="button"
          class="plain"
          aria-label={texts.restart}
          onclick={() => confirm(texts.restartAsk) && talk.restart()}
        >
          <Icon name="restart" />
        </button>
        <button type="button" class="plain" aria-label={texts.close} onclick={close}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: what scrolls needs a name for the keyboard; it is no part of a form */}
      <div class="scroller" tabindex="0" role="group" aria-label={texts.conversation}>
        <Transcript {...view} />
        <Answers {...view} />
      </div>
      <Trouble {...view} />
      <Composer texts={texts} send={talk.say} />
    </div>
  );
}

/** While something is on its way: dots; else what can be tapped or filled in. */
function Answers({ talk, texts, locale, user }: View) {
  const { messages, outbox, expecting, timeZone } = talk;
  if (outbox.letters.length || !messages.length) {
    return outbox.trouble || talk.trouble ? null : (
      <p class="typing" aria-hidden="true">
        <i />
        <i />
        <i />
      </p>
    );
  }
  const since = messages.map(({ author }) => author).lastIndexOf('VISITOR') + 1;
  const choices = messages.slice(since).findLast((message) => message.choices.length)?.choices;
  return (
    <div key={messages.length} class="answers">
      {/NAME|CONTACT/.test(expecting) && (
        <ContactForm
          {...{ texts, user }}
          fields={expecting === 'NAME' ? ['name', 'email', 'phone'] : ['email', 'phone']}
          send={talk.say}
        />
      )}
      {choices && (
        <Choices {...{ choices, texts, locale, timeZone }} take={({ label, value }) => talk.say(label, value)} />
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
    <Notice text={`${texts.offline} ${outbox.letters.length ? texts.sentLater : ''}`}>
      <button type="button" onclick={() => void talk.open()}>
        {texts.retry}
      </button>
    </Notice>
  );
}

/** Always there, so that what comes into it is read out. */
const Notice = ({ text, children }: { text?: string; children?: Child }) => (
  <div class="notice" role="status">
    {text && <p>{text}</p>}
    {children}
  </div>
);

/** A page's own shortcuts do not hear what is typed here. */
const stop = (event: Event) => event.stopPropagation();
