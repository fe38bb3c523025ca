import { describe, expect, it } from 'vitest';
import { ApiError } from '../src/chat/api';
import { localeIn, opened } from '../src/manage/address';
import type { Api, OfferApi } from '../src/manage/api';
import { shifted } from '../src/manage/dates';
import { desk } from '../src/manage/desk';
import en from '../src/manage/locales/en';
import es from '../src/manage/locales/es';
import pt from '../src/manage/locales/pt';
import type { Managed, Offer, Times } from '../src/manage/model';
import { offerDesk } from '../src/manage/offer';

const BOOKING = { id: 'b1', status: 'CONFIRMED', start: '2026-11-27T20:00:00Z' } as Managed;
const slot = (start: string) => ({ start, providerName: 'María' });
const times = (from = '2026-11-25'): Times => ({
  lastDate: '2027-01-24',
  days: [
    { date: from, slots: [] },
    { date: shifted(from, 1), slots: [slot(`${shifted(from, 1)}T12:00:00Z`)] },
    { date: shifted(from, 2), slots: [slot(`${shifted(from, 2)}T12:00:00Z`)] },
  ],
});

/** A desk whose API answers as told; `asked` are the calls in their order. */
function at(answers: Partial<Api> = {}) {
  const asked: unknown[][] = [];
  const note =
    <A extends unknown[], R>(name: string, answer: (...given: A) => Promise<R>) =>
    (...given: A) => {
      asked.push([name, ...given]);
      return answer(...given);
    };
  const api: Api = {
    look: note('look', answers.look ?? (async () => BOOKING)),
    times: note('times', answers.times ?? (async (_, from) => times(from))),
    move: note('move', answers.move ?? (async (start) => ({ ...BOOKING, start }))),
    cancel: note('cancel', answers.cancel ?? (async () => ({ ...BOOKING, status: 'CANCELLED' as const }))),
  };
  let drawn = 0;
  return { it: desk(api, () => drawn++), asked, drawn: () => drawn };
}

const refused =
  (type: string, retryable = false) =>
  async () => {
    throw new ApiError(type, 'No.', retryable, true);
  };
const settled = () => new Promise((done) => setTimeout(done));

describe('the address', () => {
  it('carries the token in the fragment and the language in the query', () => {
    expect(opened('#booking=acme.b1.x_-Y')).toEqual({ offer: false, token: 'acme.b1.x_-Y' });
    expect(opened('#waiting=acme.w1.x')).toEqual({ offer: true, token: 'acme.w1.x' });
    expect([opened(''), opened('#booking=')]).toEqual(Array(2).fill({ offer: false, token: '' }));
    expect(localeIn('?lang=pt', ['es-CL'])).toBe('pt');
    expect(localeIn('?lang=xx', ['fr', 'es-CL'])).toBe('es');
    expect(localeIn('', ['de'])).toBe('en');
  });
});

describe('dates', () => {
  it('are those of the calendar, over months, years and clock changes', () => {
    expect(shifted('2026-12-25', 14)).toBe('2027-01-08');
    expect(shifted('2026-03-01', -1)).toBe('2026-02-28');
    expect(shifted('2026-09-06', 1)).toBe('2026-09-07');
  });
});

describe('the way through the page', () => {
  it('begins with the booking, or with the reason why it cannot be shown', async () => {
    const good = at();
    await good.it.open();
    expect([good.it.booking, good.it.busy, good.it.trouble]).toEqual([BOOKING, false, undefined]);
    let tries = 0;
    const bad = at({ look: () => (tries++ ? Promise.resolve(BOOKING) : refused('Unreachable', true)()) });
    await bad.it.open();
    expect(bad.it.trouble?.type).toBe('Unreachable');
    await bad.it.retry();
    expect([bad.it.booking, bad.it.trouble]).toEqual([BOOKING, undefined]);
  });

  it('shows the first day with a time, keeps one that was chosen, and turns the pages', async () => {
    const { it: page, asked } = at();
    await page.open();
    page.show('move');
    await settled();
    expect([page.day, page.first]).toEqual(['2026-11-26', '2026-11-25']);
    page.pick('2026-11-27');
    await page.choose(true);
    expect([page.anyone, page.day]).toEqual([true, '2026-11-27']);
    await page.turn(1);
    expect(page.day).toBe('2026-12-10');
    await page.turn(-1);
    expect(asked.slice(1)).toEqual([
      ['times', false, undefined],
      ['times', true, '2026-11-25'],
      ['times', true, '2026-12-09'],
      ['times', true, '2026-11-25'],
    ]);
  });

  it('moves after a last look and is back at the booking', async () => {
    const { it: page, asked } = at();
    await page.open();
    page.take(slot('2026-11-28T12:00:00Z'));
    page.show('confirm');
    await page.move();
    expect([page.screen, page.done, page.booking?.start]).toEqual(['visit', 'moved', '2026-11-28T12:00:00Z']);
    expect(asked[1]).toEqual(['move', '2026-11-28T12:00:00Z', false]);
    page.show('move');
    expect(page.done).toBeUndefined();
  });

  it('goes back to what is free now when somebody was faster, and says why', async () => {
    const { it: page, asked } = at({ move: refused('SlotTaken') });
    await page.open();
    page.show('move');
    await settled();
    page.take(page.times!.days[1]!.slots[0]!);
    page.show('confirm');
    await page.move();
    expect([page.screen, page.trouble?.type, page.booking]).toEqual(['move', 'SlotTaken', BOOKING]);
    expect(asked[asked.length - 1]).toEqual(['times', false, '2026-11-25']);
  });

  it('stays at the last look when there was no answer, so that the same can be tried again', async () => {
    let tries = 0;
    const { it: page } = at({
      move: (start) => (tries++ ? Promise.resolve({ ...BOOKING, start }) : refused('Unreachable', true)()),
    });
    await page.open();
    page.take(slot('2026-11-28T12:00:00Z'));
    page.show('confirm');
    await page.move();
    expect([page.screen, page.trouble?.retryable]).toEqual(['confirm', true]);
    await page.retry();
    expect([page.screen, page.done]).toEqual(['visit', 'moved']);
  });

  it('cancels once, however often the button is pressed', async () => {
    const { it: page, asked } = at();
    await page.open();
    page.show('cancel');
    await Promise.all([page.cancel('ill'), page.cancel('ill')]);
    expect([page.booking?.status, page.done]).toEqual(['CANCELLED', 'cancelled']);
    expect(asked.filter(([name]) => name === 'cancel')).toEqual([['cancel', 'ill']]);
  });

  it('keeps the days when it comes back from the last look, and looks anew from the booking', async () => {
    const { it: page, asked } = at();
    await page.open();
    page.show('move');
    await settled();
    page.pick('2026-11-27');
    page.show('confirm');
    page.show('move');
    expect(page.day).toBe('2026-11-27');
    page.show('visit');
    page.show('move');
    await settled();
    expect([page.day, asked.filter(([name]) => name === 'times').length]).toEqual(['2026-11-26', 2]);
  });
});

describe("an offer's page", () => {
  const OFFER = { status: 'OFFERED', bookingToken: null } as Offer;
  const api = (answers: Partial<OfferApi> = {}): OfferApi => ({
    look: async () => OFFER,
    accept: async () => ({ ...OFFER, status: 'BOOKED', bookingToken: 'b.1.x' }),
    leave: async () => ({ ...OFFER, status: 'LEFT' }),
    ...answers,
  });

  it('leads to the booking once it is accepted, then and whenever it is opened again', async () => {
    const went: string[] = [];
    const page = offerDesk(
      api(),
      () => {},
      (token) => went.push(token),
    );
    await page.open();
    expect([page.offer, went]).toEqual([OFFER, []]);
    await page.accept();
    const again = offerDesk(
      api({ look: api().accept }),
      () => {},
      (token) => went.push(token),
    );
    await again.open();
    expect(went).toEqual(['b.1.x', 'b.1.x']);
  });

  it('shows how it stands when it was too late, and says why', async () => {
    const page = offerDesk(
      api({ look: async () => ({ ...OFFER, status: 'LAPSED' }), accept: refused('HoldOver') }),
      () => {},
      () => {},
    );
    await page.accept();
    expect([page.offer?.status, page.trouble?.type]).toEqual(['LAPSED', 'HoldOver']);
  });

  it('is left for the next', async () => {
    const page = offerDesk(
      api(),
      () => {},
      () => {},
    );
    await page.leave();
    expect(page.offer?.status).toBe('LEFT');
  });
});

describe('its words', () => {
  it('are there in every language, each its own', () => {
    const words = (texts: object): string[] =>
      Object.values(texts).flatMap((text) =>
        typeof text === 'function' ? text('·') : typeof text === 'object' ? words(text as object) : (text as string),
      );
    const [one, two, three] = [es, en, pt].map((texts) => words(texts));
    expect([two!.length, three!.length]).toEqual([one!.length, one!.length]);
    expect([...one!, ...two!, ...three!].filter((text) => !text.trim())).toEqual([]);
    expect(Object.keys(es).filter((key) => es[key as 'title'] === en[key as 'title'])).toEqual([]);
  });
});
