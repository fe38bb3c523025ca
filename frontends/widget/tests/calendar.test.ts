import { describe, expect, it } from 'vitest';
import { calendarFile, googleLink, outlookLink } from '../src/chat/calendar';

const visit = {
  id: 'b1',
  reference: 'ABCD2345',
  start: '2026-11-27T20:00:00Z',
  end: '2026-11-27T20:45:00Z',
  serviceName: 'Corte, lavado; y más',
  providerName: 'María Pérez',
  businessName: 'Peluquería Ñandú',
  address: 'Av. Italia 1439, Santiago',
};
const NOW = new Date('2026-11-22T10:00:00Z');
const file = (changes = {}) => calendarFile({ ...visit, ...changes }, NOW);
const unfolded = (text: string) => text.replace(/\r\n /g, '');

describe('the calendar file', () => {
  it('is one event, in UTC, with lines that end as the standard says', () => {
    expect(file().split('\r\n').slice(0, 9)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Chat Booking//Widget//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:b1@chat-booking',
      'DTSTAMP:20261122T100000Z',
      'DTSTART:20261127T200000Z',
      'DTEND:20261127T204500Z',
    ]);
    expect(file().endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('escapes commas, semicolons, backslashes and line breaks', () => {
    expect(unfolded(file())).toContain('SUMMARY:Corte\\, lavado\\; y más · Peluquería Ñandú\r\n');
    expect(unfolded(file({ address: 'A\\B\nC' }))).toContain('LOCATION:A\\\\B\\nC\r\n');
  });

  it('folds lines at 75 octets and cuts no character in two', () => {
    const name = 'Ñandú 💇‍♀️ y corte de pelo larguísimo '.repeat(6);
    const text = file({ serviceName: name });
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(name);
  });

  it('names no place where there is none', () => {
    expect(file({ address: null })).not.toContain('LOCATION');
  });

  it('is the same event after a move', () => {
    expect(file({ start: '2026-11-28T20:00:00Z' })).toContain('UID:b1@chat-booking');
  });
});

describe('the links to web calendars', () => {
  it('carry time and place to Google', () => {
    const { searchParams } = new URL(googleLink(visit));
    expect(searchParams.get('dates')).toBe('20261127T200000Z/20261127T204500Z');
    expect(searchParams.get('location')).toBe(visit.address);
  });

  it('carry time and place to Outlook', () => {
    const { searchParams } = new URL(outlookLink(visit));
    expect(searchParams.get('startdt')).toBe('2026-11-27T20:00:00.000Z');
    expect(searchParams.get('subject')).toBe('Corte, lavado; y más · Peluquería Ñandú');
  });
});
