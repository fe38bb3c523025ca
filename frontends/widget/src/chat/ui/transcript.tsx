/** What was said so far, and what is on its way. */

import { h } from 'preact';
import type { Message } from '../model';
import { BookingCard } from './card';
import { RichText } from './rich-text';
import type { View } from './view';

export function Transcript({ talk, texts, locale, greeting, business }: View) {
  const { messages, outbox, remark } = talk;
  const speaker = (author: Message['author']) => <span class="unseen">{author === 'AGENT' ? business?.name : texts.you} </span>;
  const lastOf = new Map(messages.map(({ id, booking }) => [booking?.id, id]));
  return (
    <div role="log" aria-label={texts.conversation}>
      {remark?.kind === 'expired' && <p class="remark">{texts.expired}</p>}
      {messages.map(({ id, author, text, booking }, place) => (
        <div class={`message ${author}`} key={id}>
          {speaker(author)}
          <RichText text={place || !greeting ? text : greeting} />
          {booking && (
            <BookingCard card={booking} texts={texts} locale={locale} current={lastOf.get(booking.id) === id} />
          )}
        </div>
      ))}
      {outbox.letters.map(({ id, text }) => (
        <div class="message VISITOR" key={id}>
          {speaker('VISITOR')}
          <RichText text={text} />
          {outbox.trouble && <p class="quiet">{texts.waiting}</p>}
        </div>
      ))}
      {remark?.kind === 'refused' && (
        <p class="remark">
          {texts.refused} {remark.detail}
        </p>
      )}
    </div>
  );
}
