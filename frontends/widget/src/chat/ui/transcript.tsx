/** What was said so far, and what is on its way. */

import type { Message } from '../model';
import { BookingCard } from './card';
import { h } from './dom';
import { RichText } from './rich-text';
import type { View } from './view';

export function Transcript({ talk, texts, locale, greeting, business }: View) {
  const { messages, outbox, expired, refused } = talk;
  const lastOf = new Map(messages.filter(({ booking }) => booking?.status).map(({ id, booking }) => [booking!.id, id]));
  const sending: Partial<Message>[] = outbox.letters.map((letter) => ({ ...letter, author: 'VISITOR' }));
  return (
    <div role="log" aria-label={texts.conversation}>
      {expired && <p class="remark">{texts.expired}</p>}
      {[...messages, ...sending].map(({ id, author, text, booking, at }, place) => (
        <div class={`message ${author}`} key={id}>
          <span class="unseen">{author === 'VISITOR' ? texts.you : business?.name} </span>
          {author === 'VISITOR' ? (
            <p class="text">{text}</p>
          ) : (
            <RichText text={place || !greeting ? text! : greeting} />
          )}
          {!at && outbox.trouble && <p class="quiet">{texts.waiting}</p>}
          {booking && <BookingCard {...{ texts, locale }} card={booking} current={lastOf.get(booking.id) === id} />}
        </div>
      ))}
      {refused && (
        <p class="remark">
          {texts.refused} {refused}
        </p>
      )}
    </div>
  );
}
