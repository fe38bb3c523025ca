import type { Texts } from '../../chat/locales/texts';
import type { Obstacle, Offer } from '../model';

/** What the page says; the words for bookings, days and times are the chat's. */
export interface ManageTexts extends Texts {
  title: string;
  loading: string;
  wait: string;
  back: string;
  move: string;
  cancel: string;
  done: Readonly<Record<'moved' | 'cancelled', string>>;
  /** Until when it can be changed. */
  until(when: string): string;
  obstacle: Readonly<Record<Obstacle, string>>;
  contact: string;
  newTime: string;
  now(when: string): string;
  withWhom: string;
  same(name: string): string;
  anyone: string;
  days: string;
  earlier: string;
  later: string;
  noneFree: string;
  timesOn(day: string): string;
  confirmMove: string;
  from: string;
  to: string;
  with(name: string): string;
  doMove: string;
  confirmCancel: string;
  cancelWarning: string;
  reason: string;
  doCancel: string;
  keep: string;
  broken: string;
  latest: string;
  closed: string;
  failed: string;
  unreachable: string;
  language: string;
  /** Headings of the page of an offer, by how it stands. */
  offer: Readonly<Record<Exclude<Offer['status'], 'BOOKED'>, string>>;
  keptUntil(when: string): string;
  waitingFor(day: string): string;
  stillThere: string;
  over: string;
  accept: string;
  decline: string;
  leave: string;
}
