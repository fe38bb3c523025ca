/** A conversation with the service: begun or resumed, spoken in, and kept the same in every tab. */

import type { ChatEvents, ChatLocale } from '../../types/chat-widget';
import { ApiError, type Api } from './api';
import type { Conversation, Expecting, Letter, Message, Turn } from './model';
import { Outbox } from './outbox';
import type { Session } from './session';

export interface Surroundings {
  readonly key: string;
  readonly api: Api;
  readonly session: Session;
  locale(): ChatLocale | undefined;
  emit<E extends keyof ChatEvents>(event: E, detail: ChatEvents[E]): void;
  /** Something to show has changed. */
  changed(): void;
}

/** A remark of the chat's own: the last conversation is over, a message was refused. */
export interface Remark {
  kind: 'expired' | 'refused';
  detail?: string;
}

const OVER = ['ConversationExpired', 'ConversationUnknown'];
const REFRESHED_AFTER_MS = 5_000;

export class Talk {
  messages: Message[] = [];
  expecting: Expecting = 'ANYTHING';
  /** The language that is spoken, which a visitor may change by speaking another. */
  locale: ChatLocale | undefined;
  timeZone: string | undefined;
  remark: Remark | undefined;
  /** What a visitor had written to a conversation that turned out to be over. */
  draft = '';
  /** Why no conversation could be begun. */
  refusal: ApiError | undefined;
  readonly outbox: Outbox;
  private beginning: Promise<void> | undefined;
  private token: string | undefined;
  private checkedAt = 0;

  constructor(private readonly around: Surroundings) {
    const { session } = around;
    this.outbox = new Outbox(
      {
        deliver: (letter) => this.deliver(letter),
        refused: (letter, error) => this.refused(letter, error),
        changed: () => {
          const { letters } = this.outbox;
          session.keep({ letters: letters.length ? letters : undefined });
          around.changed();
        },
      },
      session.tab.letters,
    );
  }

  get begun(): boolean {
    return !!this.messages.length;
  }

  /** Begins or resumes; what a reload has left undelivered goes out then. */
  async open(): Promise<void> {
    try {
      await this.begin();
      this.outbox.hurry();
      await this.refresh();
    } catch {
      // Said by `refusal`; the visitor can try again.
    }
  }

  say(text: string, choice?: string): void {
    this.remark = undefined;
    this.outbox.add({ id: crypto.getRandomValues(new Uint32Array(4)).join('-'), text, choice });
  }

  /** Forgets this conversation in this browser and begins another. */
  async restart(): Promise<void> {
    this.forget();
    this.remark = undefined;
    this.around.changed();
    await this.open();
  }

  forget(): void {
    this.outbox.clear();
    this.around.session.token = undefined;
    this.reset();
  }

  /** Reads what was said in another tab meanwhile. */
  async refresh(): Promise<void> {
    const { session, api, changed } = this.around;
    if (!this.begun || this.outbox.letters.length || Date.now() - this.checkedAt < REFRESHED_AFTER_MS) return;
    this.checkedAt = Date.now();
    try {
      const token = session.token;
      if (token) this.take(await api.resume(token));
      else this.reset();
      changed();
      if (!token) await this.begin();
    } catch (error) {
      if (isOver(error)) await this.startOver();
    }
  }

  /** Another tab has begun a new conversation, or forgotten this one. */
  async follow(): Promise<void> {
    if (!this.begun || this.around.session.token === this.token) return;
    this.checkedAt = 0;
    await this.refresh();
  }

  private async begin(): Promise<void> {
    if (this.begun) return;
    this.refusal = undefined;
    this.around.changed();
    try {
      await (this.beginning ??= this.enter());
    } catch (error) {
      this.refusal = error as ApiError;
      throw error;
    } finally {
      this.beginning = undefined;
      this.around.changed();
    }
  }

  private async enter(): Promise<void> {
    const { api, session } = this.around;
    if (session.token) {
      try {
        return this.take(await api.resume(session.token));
      } catch (error) {
        if (!isOver(error)) throw error;
        this.end();
      }
    }
    this.take(await api.start(this.introduction()));
  }

  private introduction() {
    const { key, locale } = this.around;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { widgetKey: key, locale: locale(), timeZone, page: location.pathname };
  }

  private async deliver(letter: Letter): Promise<void> {
    await this.begin();
    const token = this.token!;
    const turn = await this.around.api.send(token, letter);
    if (token === this.token) this.hear(turn);
  }

  private refused(letter: Letter, error: ApiError): void {
    if (isOver(error)) {
      if (!letter.choice) this.draft = letter.text;
      void this.startOver();
    } else {
      this.remark = { kind: 'refused', detail: `${letter.text}${error.told ? ` (${error.message})` : ''}` };
    }
    this.around.emit('error', { type: error.type, message: error.message });
    this.around.changed();
  }

  private async startOver(): Promise<void> {
    this.end();
    await this.open();
  }

  private end(): void {
    this.forget();
    this.remark = { kind: 'expired' };
  }

  private reset(): void {
    this.messages = [];
    this.token = undefined;
  }

  private take(conversation: Conversation): void {
    this.token = this.around.session.token = conversation.token;
    this.timeZone = conversation.timeZone;
    this.messages = conversation.messages;
    this.expecting = conversation.expecting;
    this.locale = conversation.locale;
    this.checkedAt = Date.now();
  }

  private hear(turn: Turn): void {
    const { emit } = this.around;
    const known = new Set(this.messages.map(({ id }) => id));
    const fresh = turn.messages.filter(({ id }) => !known.has(id));
    const before = this.messages;
    this.messages = [...before, ...fresh];
    this.expecting = turn.expecting;
    this.locale = turn.locale;
    for (const { id, at, author, text, booking } of fresh) {
      emit(author === 'VISITOR' ? 'message:sent' : 'message:received', { id, at, author, text });
      if (booking?.id && booking.status) {
        const earlier = before.findLast((message) => message.booking?.id === booking.id)?.booking;
        const same = earlier?.start === booking.start && earlier.status === booking.status;
        const { id, reference, status, start, end, timeZone, serviceName, providerName, priceMinor, currency } = booking;
        const told = { id, reference, status, start, end, timeZone, serviceName, providerName, priceMinor, currency };
        if (!same) emit(earlier || status === 'CANCELLED' ? 'booking:changed' : 'booking:created', told);
      }
    }
  }
}

const isOver = (error: unknown): boolean => error instanceof ApiError && OVER.includes(error.type);
