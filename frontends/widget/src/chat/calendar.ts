/** A booking for the customer's calendar: a file, and links to the two calendars that live on the web. */

import type { Card } from './model';

type Kept = Pick<
  Card,
  'id' | 'reference' | 'start' | 'end' | 'serviceName' | 'providerName' | 'businessName' | 'address'
>;

/** The UID is also that of the mail's calendar file: whoever adds both has one entry. */
export const uid = (id: string): string => `${id}@chat-booking`;

/** An iCalendar file (RFC 5545) of one event. */
export function calendarFile(card: Kept, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chat Booking//Widget//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid(card.id!)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(card.start)}`,
    `DTEND:${utc(card.end)}`,
    `SUMMARY:${escaped(title(card))}`,
    `DESCRIPTION:${escaped(details(card))}`,
    ...(card.address ? [`LOCATION:${escaped(card.address)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

export function googleLink(card: Kept): string {
  return link('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title(card),
    dates: `${utc(card.start)}/${utc(card.end)}`,
    details: details(card),
    location: card.address ?? '',
  });
}

export function outlookLink(card: Kept): string {
  return link('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title(card),
    startdt: new Date(card.start).toISOString(),
    enddt: new Date(card.end).toISOString(),
    body: details(card),
    location: card.address ?? '',
  });
}

const title = (card: Kept) => `${card.serviceName} · ${card.businessName}`;

const details = (card: Kept) => [card.providerName, card.reference].filter(Boolean).join(' · ');

const link = (address: string, query: Record<string, string>) => `${address}?${new URLSearchParams(query)}`;

/** 20261127T200000Z */
const utc = (time: string | Date) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** At most 75 octets a line: 72 plain characters, or 18 of up to four octets each. */
const folded = (line: string) => line.match(/[ -~]{1,72}|.{1,18}/gu)!.join('\r\n ');
