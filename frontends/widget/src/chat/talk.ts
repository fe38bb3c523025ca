/** A conversation with the service: begun or resumed, spoken in, and kept the same in every tab. */

import type { ChatBooking, ChatEvents, ChatLocale } from '../../types/chat-widget';
import type { Api, ApiError } from './api';
import type { Card, Conversation, Expecting, Letter, Message, Turn } from './model';
import { outbox, type Outbox } from './outbox';
import type { Session } from './session';
import { here } from './time';

export interface Surroundings {
  readonly key: string;
  readonly api: Api;
  readonly session: Session;
  locale(): ChatLocale | undefined;
  emit<E extends keyof ChatEvents>(event: E, detail: ChatEvents[E]): void;
  /** Something to show has changed. */
  changed(): void;
}

export interface Talk {
  messages: Message[];
  expecting: Expecting;
  /** The language that is spoken, which a visitor may change by speaking another. */
  locale?: ChatLocale;
  timeZone: string;
  /** Whether an earlier conversation turned out to be over. */
  expired?: boolean;
  /** A message that the service would not take, and its reason. */
  refused?: string | undefined;
  /** Why no conversation could be begun. */
  trouble?: ApiError | undefined;
  readonly outbox: Outbox;
  /** Begins or resumes; what a reload has left undelivered goes out then. */
  open(): Promise<void>;
  say(text: string, choice?: string): void;
  /** Forgets this conversation in this browser and begins another. */
  restart(): void;
  /** Reads what was said in another tab meanwhile. */
  refresh(): Promise<void>;
}

const REFRESHED_AFTER_MS = 5_000;

export function talk({ key, api, session, locale, emit, changed }: Surroundings): Talk {
  let beginning: Promise<Conversation> | undefined;
  let token = '';
  let checkedAt = 0;

  /** Resolves once there is a conversation; rejects with the ApiError that stands in its way. */
  async function begin(): Promise<void> {
    if (token) return;
    self.trouble = undefined;
    changed();
    try {
      beginning ??= enter();
      take(await beginning);
    } catch (error) {
      self.trouble = error as ApiError;
      throw error;
    } finally {
      beginning = undefined;
      changed();
    }
  }

  async function enter(): Promise<Conversation> {
    if (session.token) {
      try {
        return await api.resume(session.token);
      } catch (error) {
        over(error);
      }
    }
    return api.start({ widgetKey: key, locale: locale(), timeZone: here(), page: location.pathname });
  }

  /** Forgets a conversation that is over; any other error stays one. */
  function over(error: unknown): void {
    if (!/ConversationExpired|ConversationUnknown/.test((error as ApiError).type)) throw error;
    session.token = '';
    reset();
    self.expired = true;
  }

  function reset(): void {
    token = '';
    self.messages = [];
  }

  async function deliver(letter: Letter): Promise<void> {
    await begin();
    const at = token;
    try {
      const turn = await api.send(at, letter);
      if (at === token) hear(turn);
    } catch (error) {
      over(error);
      // What was tapped has no meaning in another conversation; what it said has.
      await begin();
      hear(await api.send(token, { ...letter, choice: undefined }));
    }
  }

  function take(conversation: Conversation): void {
    token = session.token = conversation.token;
    checkedAt = Date.now();
    Object.assign(self, conversation);
  }

  function hear(turn: Turn): void {
    const before = self.messages;
    const fresh = turn.messages.filter(({ id }) => !before.some((message) => message.id === id));
    Object.assign(self, turn, { messages: [...before, ...fresh] });
    for (const { id, at, author, text, booking } of fresh) {
      emit(author === 'VISITOR' ? 'message:sent' : 'message:received', { id, at, author, text });
      if (booking?.status) tell(booking, before);
    }
  }

  /** New is what was a summary without an id; changed, what is not as the conversation last knew or proposed it. */
  function tell(card: Card, before: Message[]): void {
    const known = before.flatMap(({ booking }) => booking ?? []);
    const last = known.findLast(({ id }) => id === card.id);
    const isNew = !last && known.some(({ id, start }) => !id && start === card.start);
    const isOther = last ? last.start !== card.start || last.status !== card.status : card.status === 'CANCELLED';
    if (isNew || isOther) emit(isNew ? 'booking:created' : 'booking:changed', card as ChatBooking);
  }

  const self: Talk = {
    messages: [],
    expecting: 'ANYTHING',
    timeZone: 'UTC',
    outbox: outbox(session.tab.letters ?? [], {
      deliver,
      refused({ text }, { type, message, told }) {
        self.refused = told ? `${text} (${message})` : text;
        emit('error', { type, message });
        changed();
      },
      changed() {
        const { letters } = self.outbox;
        session.keep({ letters: letters.length ? letters : undefined });
        changed();
      },
    }),
    async open() {
      // What stands in the way is said by `trouble`; the visitor can try again.
      await begin().catch(() => undefined);
      self.outbox.hurry();
      await self.refresh();
    },
    say(text, choice) {
      self.expired = false;
      self.refused = undefined;
      self.outbox.add({ id: crypto.getRandomValues(new Uint32Array(4)).join('-'), text, choice });
    },
    restart() {
      self.outbox.clear();
      session.token = '';
      self.expired = false;
      reset();
      void self.open();
    },
    async refresh() {
      const theirs = session.token;
      const recent = theirs === token && Date.now() - checkedAt < REFRESHED_AFTER_MS;
      if (recent || self.outbox.letters.length) return;
      if (theirs !== token) reset();
      try {
        if (theirs) take(await api.resume(theirs));
      } catch (error) {
        if ((error as ApiError).retryable) return;
        over(error);
        await begin().catch(() => undefined);
      }
      changed();
    },
  };
  return self;
}
