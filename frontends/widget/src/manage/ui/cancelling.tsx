/** Asked once, clearly: what is lost, and a way back. */

import { h } from '../../chat/ui/dom';
import { BookingCard } from '../../chat/ui/card';
import { Trouble } from './trouble';
import type { Loaded } from './view';
import { cardOf } from './visit';

export function Cancelling({ booking, desk, texts, locale, back }: Loaded) {
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    void desk.cancel(form.querySelector('textarea')!.value);
  };
  return (
    <form class="block" onsubmit={submit}>
      <h1 tabindex="-1">{texts.confirmCancel}</h1>
      <BookingCard card={cardOf(booking)} {...{ texts, locale }} current={false} />
      <p>{texts.cancelWarning}</p>
      <label>
        {texts.reason}
        <textarea name="reason" rows="2" maxlength="500" />
      </label>
      <Trouble {...{ desk, texts }} />
      <div class="actions">
        <button type="submit" class="main danger">
          {desk.busy ? texts.wait : texts.doCancel}
        </button>
        <button type="button" onclick={back}>
          {texts.keep}
        </button>
      </div>
    </form>
  );
}
