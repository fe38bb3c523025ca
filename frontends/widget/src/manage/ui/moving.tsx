/** Another time: with whom, which day, which hour, and a last look before it is done. */

import { h } from '../../chat/ui/dom';
import { Choices } from '../../chat/ui/choices';
import { rove } from '../../chat/ui/keyboard';
import type { Choice } from '../../chat/model';
import { dayParts, elsewhere, longDay } from '../../chat/time';
import { DAYS } from '../desk';
import { shifted } from '../dates';
import type { Slot } from '../model';
import { Trouble } from './trouble';
import type { Loaded } from './view';
import { moment } from './visit';

export function Moving(view: Loaded) {
  const { booking, desk, texts, locale, back } = view;
  return (
    <div class="block">
      <h1 tabindex="-1">{texts.newTime}</h1>
      <p class="quiet">{texts.now(moment(booking.start, booking.timeZone, locale))}</p>
      {booking.others && <WithWhom {...view} />}
      <Trouble {...{ desk, texts }} />
      {desk.times ? <Days {...view} /> : desk.busy && <p class="quiet">{texts.wait}</p>}
      <Hours {...view} />
      <div class="actions">
        <button type="button" onclick={back}>
          {texts.back}
        </button>
      </div>
    </div>
  );
}

function WithWhom({ booking, desk, texts }: Loaded) {
  const choice = (anyone: boolean, label: string) => (
    <label class="choice">
      <input type="radio" name="whom" checked={desk.anyone === anyone} onchange={() => void desk.choose(anyone)} />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend>{texts.withWhom}</legend>
      {choice(false, texts.same(booking.providerName))}
      {choice(true, texts.anyone)}
    </fieldset>
  );
}

/** One stop of the Tab key; the arrows go from day to day. */
function Days({ desk, texts, locale }: Loaded) {
  const { days, lastDate } = desk.times!;
  const begins = days[0]!.date;
  const ends = days[days.length - 1]!.date;
  const free = days.some(({ slots }) => slots.length);
  return (
    <div>
      <div class="choices" role="toolbar" aria-label={texts.days} onkeydown={rove}>
        <div class="DAY">
          {days.map(({ date, slots }) => {
            const [weekday, day, month] = dayParts(date, locale);
            return (
              <button
                type="button"
                key={date}
                tabindex={date === desk.day ? 0 : -1}
                aria-pressed={`${date === desk.day}`}
                disabled={!slots.length}
                onclick={() => desk.pick(date)}
              >
                <span class="unseen">
                  {longDay(`${date}T00:00Z`, 'UTC', locale)} {!slots.length && texts.noTimes}
                </span>
                <span aria-hidden="true">
                  {weekday}
                  <b>{day}</b>
                  {month}
                </span>
              </button>
            );
          })}
        </div>
      </div>
      {!free && <p>{texts.noneFree}</p>}
      <div class="turn">
        {begins > desk.first! && (
          <button type="button" onclick={() => void desk.turn(-1)}>
            ← {texts.earlier}
          </button>
        )}
        {shifted(ends, 1) <= lastDate && days.length === DAYS && (
          <button type="button" onclick={() => void desk.turn(1)}>
            {texts.later} →
          </button>
        )}
      </div>
    </div>
  );
}

function Hours({ booking, desk, texts, locale, go }: Loaded) {
  const day = desk.times?.days.find(({ date }) => date === desk.day);
  if (!day) return null;
  const choices = day.slots.map(choiceOf);
  const take = (choice: Choice) => {
    desk.take(day.slots[choices.indexOf(choice)]!);
    go('confirm');
  };
  return (
    <section key={day.date} aria-live="polite">
      <h2>{texts.timesOn(longDay(`${day.date}T00:00Z`, 'UTC', locale))}</h2>
      <Choices {...{ choices, texts, locale, take, timeZone: booking.timeZone }} />
    </section>
  );
}

const choiceOf = ({ start }: Slot): Choice => ({
  kind: 'TIME',
  value: start,
  label: '',
  description: null,
  durationMinutes: null,
  priceMinor: null,
  currency: null,
  photoUrl: null,
  date: null,
  start,
  available: true,
});

export function Confirming({ booking, desk, texts, locale, back }: Loaded) {
  const { start, providerName } = desk.slot!;
  const { timeZone } = booking;
  const visitor = elsewhere(start, timeZone, locale);
  return (
    <div class="block">
      <h1 tabindex="-1">{texts.confirmMove}</h1>
      <dl>
        <dt>{texts.from}</dt>
        <dd class="was">{moment(booking.start, timeZone, locale)}</dd>
        <dt>{texts.to}</dt>
        <dd>
          <b>{moment(start, timeZone, locale)}</b>
          {visitor && (
            <span class="quiet">
              {' '}
              {visitor} {texts.yourTime}
            </span>
          )}
        </dd>
        <dt class="unseen">{texts.withWhom}</dt>
        <dd>
          {booking.serviceName} {texts.with(providerName)}
        </dd>
      </dl>
      <Trouble {...{ desk, texts }} />
      <div class="actions">
        <button type="button" class="main" onclick={() => void desk.move()}>
          {desk.busy ? texts.wait : texts.doMove}
        </button>
        <button type="button" onclick={back}>
          {texts.back}
        </button>
      </div>
    </div>
  );
}
