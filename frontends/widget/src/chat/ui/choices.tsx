/** The answers offered with the last message, each kind in the form in which it is chosen fastest. */

import { Fragment, h, type FunctionComponent } from 'preact';
import type { Choice } from '../model';
import { clock, dateIn, dayParts, duration, longDay, money, partOfDay } from '../time';
import { Icon } from './icons';
import { Picture } from './picture';
import type { View } from './view';

interface Props extends Pick<View, 'texts' | 'locale'> {
  choices: Choice[];
  timeZone: string;
  take(choice: Choice): void;
}

export function Choices(props: Props) {
  const { choices, texts } = props;
  return (
    <div class="choices" role="group" aria-label={texts.answers} onKeyDown={step}>
      {groupsOf(choices, (choice) => FORMS[formOf(choice)] ?? Chips).map(([Form, some]) => (
        <Form key={some[0]!.value} {...props} choices={some} />
      ))}
    </div>
  );
}

/** Kinds that have a form of their own; "more dates" and the like among them are plain answers. */
const formOf = ({ kind, date, start }: Choice): string =>
  (kind === 'DAY' && !date) || (kind === 'TIME' && !start) ? 'ACTION' : kind;

const FORMS: Record<string, FunctionComponent<Props>> = {
  SERVICE: Rows,
  PROVIDER: Rows,
  BOOKING: Rows,
  DAY: Days,
  TIME: Times,
};

function Rows({ choices, texts, locale, take }: Props) {
  return (
    <div class="rows">
      {choices.map((choice) => {
        const { value, kind, label, description, photoUrl, durationMinutes, priceMinor, currency } = choice;
        const price = priceMinor === null ? null : priceMinor ? money(priceMinor, currency!, locale) : texts.free;
        return (
          <button type="button" key={value} onClick={() => take(choice)}>
            {kind === 'PROVIDER' &&
              (value === 'anyone' ? (
                <span class="picture">
                  <Icon name="people" />
                </span>
              ) : (
                <Picture name={label} url={photoUrl} />
              ))}
            <span class="about">
              <b>{label}</b>
              {description && <span class="quiet">{description}</span>}
            </span>
            {durationMinutes && (
              <span class="facts">
                {price && <b>{price}</b>}
                <span class="quiet">{duration(durationMinutes)}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function Days({ choices, texts, locale, take }: Props) {
  return (
    <div class="days">
      {choices.map((choice) => {
        const [weekday, day, month] = dayParts(choice.date!, locale);
        const full = choice.available === false;
        return (
          <button
            type="button"
            key={choice.value}
            disabled={full}
            aria-label={full ? `${choice.label}, ${texts.noTimes}` : choice.label}
            onClick={() => take(choice)}
          >
            <span>{weekday}</span>
            <b>{day}</b>
            <span>{month}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Under parts of the day when all are of one day, else under the days. */
function Times({ choices, texts, locale, timeZone, take }: Props) {
  const dayOf = ({ start }: Choice) => dateIn(start!, timeZone);
  const oneDay = choices.every((choice) => dayOf(choice) === dayOf(choices[0]!));
  const heading = ({ start }: Choice) =>
    oneDay ? texts.dayParts[partOfDay(start!, timeZone)] : longDay(start!, timeZone, locale);
  return (
    <Fragment>
      {groupsOf(choices, heading).map(([title, some]) => (
        <div class="times" key={title} role="group" aria-label={title}>
          <p aria-hidden="true">{title}</p>
          {some.map((choice) => (
            <button type="button" key={choice.value} aria-label={choice.label} onClick={() => take(choice)}>
              {clock(choice.start!, timeZone, locale)}
            </button>
          ))}
        </div>
      ))}
    </Fragment>
  );
}

function Chips({ choices, take }: Props) {
  return (
    <div class="chips">
      {choices.map((choice) => (
        <button
          type="button"
          key={choice.value}
          class={choice.kind === 'CONFIRM' && choice === choices[0] ? 'main' : ''}
          onClick={() => take(choice)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

/** Neighbours with the same key, together. */
function groupsOf<K>(choices: Choice[], keyOf: (choice: Choice) => K): [K, Choice[]][] {
  const groups: [K, Choice[]][] = [];
  for (const choice of choices) {
    const key = keyOf(choice);
    const last = groups.at(-1);
    if (last?.[0] === key) last[1].push(choice);
    else groups.push([key, [choice]]);
  }
  return groups;
}

/** Arrow keys walk through the answers; Tab does too. */
function step(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const group = event.currentTarget as HTMLElement;
  const all = [...group.querySelectorAll<HTMLElement>('button:enabled')];
  const next = by && all[all.indexOf(event.target as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
