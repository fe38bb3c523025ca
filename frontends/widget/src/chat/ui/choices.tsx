/** The answers offered with the last message, each kind in the form in which it is chosen fastest. */

import { Fragment, h } from './dom';
import type { Choice } from '../model';
import { clock, dayParts, duration, elsewhere, longDay, partOfDay, price } from '../time';
import { Icon } from './icons';
import { rove } from './keyboard';
import { Picture } from './picture';
import type { View } from './view';

interface Props extends Pick<View, 'texts' | 'locale'> {
  choices: Choice[];
  timeZone: string;
  take(choice: Choice): void;
}

interface Group {
  kind: string;
  title: string | undefined;
  choices: Choice[];
}

export function Choices(props: Props) {
  const { choices, texts, locale, timeZone, take } = props;
  const first = choices.find(({ available }) => available !== false);
  return (
    <div class="choices" role="toolbar" aria-label={texts.choices} onkeydown={rove}>
      {groups(props).map(({ kind, title, choices: some }, place) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: role and name stand on the same condition
        <div class={kind} role={title && 'group'} aria-label={title}>
          {title && (
            <p aria-hidden="true">
              {title}
              {!place && elsewhere(some[0]!.start!, timeZone, locale) && ` (${texts.yourTimes})`}
            </p>
          )}
          {some.map((choice) => (
            <button
              type="button"
              tabindex={choice === first ? 0 : -1}
              class={choice.kind === 'CONFIRM' && choice === choices[0] && 'main'}
              disabled={choice.available === false}
              onclick={() => take(choice)}
            >
              {face(kind, choice, props)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Neighbours of a kind together; times under parts of the day, or under days where there are several. */
function groups({ choices, texts, locale, timeZone }: Props): Group[] {
  const dayOf = ({ start }: Choice) => longDay(start!, timeZone, locale);
  const starts = choices.filter(({ kind, start }) => kind === 'TIME' && start);
  const severalDays = new Set(starts.map(dayOf)).size > 1;
  const found: Group[] = [];
  for (const choice of choices) {
    // "More dates" and the like are plain answers among those that have a form of their own.
    const kind = choice.kind === 'DAY' && !choice.date ? 'ACTION' : choice.kind;
    const title =
      kind !== 'TIME' ? undefined : severalDays ? dayOf(choice) : texts.dayParts[partOfDay(choice.start!, timeZone)];
    const last = found[found.length - 1];
    if (last?.kind === kind && last.title === title) last.choices.push(choice);
    else found.push({ kind, title, choices: [choice] });
  }
  return found;
}

function face(kind: string, choice: Choice, { texts, locale, timeZone }: Props) {
  const { label, description, value, photoUrl, durationMinutes, priceMinor, currency } = choice;
  if (kind === 'TIME') {
    const theirs = elsewhere(choice.start!, timeZone, locale);
    return (
      <Fragment>
        {clock(choice.start!, timeZone, locale)}
        {theirs && (
          <span class="quiet">
            {theirs}
            <span class="unseen"> {texts.yourTime}</span>
          </span>
        )}
      </Fragment>
    );
  }
  if (kind === 'DAY') {
    const [weekday, day, month] = dayParts(choice.date!, locale);
    return (
      <Fragment>
        <span class="unseen">
          {label} {choice.available ? '' : texts.noTimes}
        </span>
        <span aria-hidden="true">
          {weekday}
          <b>{day}</b>
          {month}
        </span>
      </Fragment>
    );
  }
  if (/ACTION|CONFIRM/.test(kind)) return label;
  return (
    <Fragment>
      {kind === 'PROVIDER' && (value === 'anyone' ? <Icon name="people" /> : <Picture name={label} url={photoUrl} />)}
      <span class="about">
        <b>{label}</b>
        <span class="quiet">{description}</span>
      </span>
      {durationMinutes && (
        <span class="facts">
          <b>{price(priceMinor, currency!, locale, texts.free)}</b>
          <span class="quiet">{duration(durationMinutes)}</span>
        </span>
      )}
    </Fragment>
  );
}
