/** A booking at a glance: a summary to confirm, or one that was made, moved or cancelled. */

import { h } from './dom';
import { calendarFile, googleLink, outlookLink } from '../calendar';
import type { Card } from '../model';
import { clock, elsewhere, longDay, price } from '../time';
import { Icon } from './icons';
import type { View } from './view';

interface Props extends Pick<View, 'texts' | 'locale'> {
  card: Card;
  /** Whether it is the last word on this booking. */
  current: boolean;
}

export function BookingCard({ card, texts, locale, current }: Props) {
  const { id, start, end, timeZone, status, reference } = card;
  const visitor = elsewhere(start, timeZone, locale);
  const cost = price(card.priceMinor, card.currency, locale, texts.free);
  return (
    <div class={`card ${status ?? ''}`}>
      <p class="status">
        {status === 'CONFIRMED' && <Icon name="check" />}
        {texts.status[status ?? 'SUMMARY']}
      </p>
      <p class="day">{longDay(start, timeZone, locale)}</p>
      <p class="when">
        {clock(start, timeZone, locale)} – {clock(end, timeZone, locale)}
      </p>
      {visitor && (
        <p class="quiet">
          {visitor} {texts.yourTime}
        </p>
      )}
      <p class="what">{[card.serviceName, cost].filter(Boolean).join(' · ')}</p>
      <p class="quiet">{[card.providerName, card.address].filter(Boolean).join(' · ')}</p>
      {reference && (
        <p class="quiet">
          {texts.reference} <b class="code">{reference}</b>
        </p>
      )}
      {current && id && /PENDING|CONFIRMED/.test(status!) && Date.parse(end) > Date.now() && (
        <Calendars {...{ card, texts }} />
      )}
    </div>
  );
}

function Calendars({ card, texts }: Pick<Props, 'card' | 'texts'>) {
  const web = (name: string, href: string) => (
    <a href={href} target="_blank" rel="noreferrer" aria-label={`${texts.addTo} ${name}`}>
      {name}
    </a>
  );
  return (
    <p class="calendars">
      <span>{texts.addTo}</span>
      {web('Google', googleLink(card))}
      {web('Outlook', outlookLink(card))}
      <button type="button" aria-label={`${texts.addTo} ${texts.calendarFile}`} onclick={() => download(card)}>
        {texts.calendarFile}
      </button>
    </p>
  );
}

function download(card: Card): void {
  const file = new Blob([calendarFile(card, new Date())], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${card.reference ?? 'booking'}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
