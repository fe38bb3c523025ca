/**
 * The customer's way through the page: what is shown, what was asked for, what went wrong. It knows neither elements
 * nor texts; whoever draws is told with `changed` that something has.
 */

import type { ApiError } from '../chat/api';
import type { Api } from './api';
import { asking, type Asked } from './asking';
import { shifted } from './dates';
import type { Managed, Slot, Times } from './model';

export const DAYS = 14;

/** One at a time; the browser's back button leads from each to the one before. */
export type Screen = 'visit' | 'move' | 'confirm' | 'cancel';

export interface Desk extends Asked {
  screen: Screen;
  booking?: Managed | undefined;
  /** What went well last. */
  done?: 'moved' | 'cancelled' | undefined;
  anyone: boolean;
  times?: Times | undefined;
  /** The first day that was shown: nothing can be booked before. */
  first?: string | undefined;
  day?: string | undefined;
  slot?: Slot | undefined;
  open(): Promise<void>;
  /** The way to a screen; `back` was pressed when it is shown again. */
  show(screen: Screen): void;
  choose(anyone: boolean): Promise<void>;
  /** Two weeks later (1) or earlier (-1). */
  turn(weeks: 1 | -1): Promise<void>;
  pick(day: string): void;
  take(slot: Slot): void;
  move(): Promise<void>;
  cancel(reason: string): Promise<void>;
}

export function desk(api: Api, changed: () => void): Desk {
  async function refresh(from?: string): Promise<void> {
    it.times = await api.times(it.anyone, from);
    it.first ??= it.times.days[0]?.date;
    const free = it.times.days.filter(({ slots }) => slots.length);
    // The day that was chosen, or the first that has a time: one tap less.
    it.day = (free.find(({ date }) => date === it.day) ?? free[0])?.date;
  }

  const look = (from?: string): Promise<void> => ask(() => refresh(from));

  /** What the API answers to a change is the booking as it is now. */
  async function change(done: 'moved' | 'cancelled', what: () => Promise<Managed>): Promise<void> {
    it.booking = await what();
    it.done = done;
    it.screen = 'visit';
  }

  /** Somebody was faster, or the rules say no: back to what is free now, with the reason. */
  async function move(): Promise<void> {
    try {
      await change('moved', () => api.move(it.slot!.start, it.anyone));
    } catch (error) {
      if (!(error as ApiError).retryable) {
        it.screen = 'move';
        await refresh(it.times?.days[0]?.date);
      }
      throw error;
    }
  }

  const it: Desk = {
    screen: 'visit',
    busy: false,
    anyone: false,
    open: () =>
      ask(async () => {
        it.booking = await api.look();
      }),
    show(screen) {
      const before = it.screen;
      it.screen = screen;
      it.trouble = undefined;
      if (screen !== 'visit') it.done = undefined;
      changed();
      if (screen !== 'move' || before === 'confirm') return;
      it.times = it.first = it.day = undefined;
      void look();
    },
    choose(anyone) {
      it.anyone = anyone;
      return look(it.times?.days[0]?.date);
    },
    turn: (weeks) => look(shifted(it.times!.days[0]!.date, weeks * DAYS)),
    pick(day) {
      it.day = day;
      changed();
    },
    take(slot) {
      it.slot = slot;
    },
    move: () => ask(move),
    cancel: (reason) => ask(() => change('cancelled', () => api.cancel(reason))),
    retry: () => it.open(),
  };
  const ask = asking(it, changed);
  return it;
}
