import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type Api } from '../src/chat/api';
import type { Card, Conversation, Message, Turn } from '../src/chat/model';
import type { Session } from '../src/chat/session';
import { talk } from '../src/chat/talk';

const message = (id: string, author: Message['author'], booking: Card | null = null): Message => ({
  id,
  at: '2026-11-22T10:00:00Z',
  author,
  text: id,
  choices: [],
  booking,
});
const begun = (token: string, ...messages: Message[]): Conversation => ({
  token,
  timeZone: 'America/Santiago',
  locale: 'es',
  expecting: 'ANYTHING',
  messages: [message('hola', 'AGENT'), ...messages],
});
const turn = (...messages: Message[]): Turn => ({ locale: 'es', expecting: 'ANYTHING', messages });
const booking = (changes: Partial<Card> = {}) =>
  ({ id: 'b1', status: 'CONFIRMED', start: '2026-11-27T20:00:00Z', ...changes }) as Card;
const over = () => Promise.reject(new ApiError('ConversationExpired', '', false, true));

let api: { [call in keyof Api]: ReturnType<typeof vi.fn<Api[call]>> };
let session: Session;
let events: string[];

beforeEach(() => {
  events = [];
  session = { token: '', tab: {}, keep: vi.fn(), concerns: () => true };
  api = {
    widget: vi.fn(),
    start: vi.fn(async () => begun('new')),
    resume: vi.fn(async () => begun('old', message('antes', 'VISITOR'))),
    send: vi.fn(async (_, { text }) => turn(message(text, 'VISITOR'), message(`a ${text}`, 'AGENT'))),
  };
  vi.stubGlobal('location', { pathname: '/precios' });
});

const begin = () =>
  talk({ key: 'pk_1', api, session, locale: () => 'es', emit: (event) => void events.push(event), changed: vi.fn() });
const settled = () => new Promise((resolve) => setTimeout(resolve));
const texts = (messages: Message[]) => messages.map(({ text }) => text);

describe('a conversation', () => {
  it('begins with the widget’s key, the visitor’s language and the page', async () => {
    await begin().open();
    expect(api.start).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ widgetKey: 'pk_1', locale: 'es', page: '/precios' }),
    );
    expect(session.token).toBe('new');
  });

  it('goes on where the token leads', async () => {
    session.token = 'old';
    const conversation = begin();
    await conversation.open();
    expect(api.start).not.toHaveBeenCalled();
    expect(texts(conversation.messages)).toEqual(['hola', 'antes']);
  });

  it('that is over begins again and says so', async () => {
    session.token = 'old';
    api.resume.mockImplementation(over);
    const conversation = begin();
    await conversation.open();
    expect(conversation.expired).toBe(true);
    expect(session.token).toBe('new');
  });

  it('that ends while a message is on its way takes the words along, not what was tapped', async () => {
    const conversation = begin();
    await conversation.open();
    api.start.mockResolvedValue(begun('newer'));
    api.send.mockImplementationOnce(over);
    conversation.say('sí', 'confirm:yes');
    await settled();
    expect(api.send.mock.calls.map(([token, { text, choice }]) => [token, text, choice])).toEqual([
      ['new', 'sí', 'confirm:yes'],
      ['newer', 'sí', undefined],
    ]);
    expect(texts(conversation.messages)).toEqual(['hola', 'sí', 'a sí']);
  });

  it('that cannot be begun keeps the reason, and what was said meanwhile', async () => {
    api.start.mockRejectedValueOnce(new ApiError('Unreachable', '', true));
    const conversation = begin();
    conversation.say('buenas');
    await settled();
    expect(conversation.trouble?.type).toBe('Unreachable');
    expect(texts(conversation.outbox.letters as never)).toEqual(['buenas']);
    await conversation.open();
    await settled();
    expect(conversation.trouble).toBeUndefined();
    expect(texts(conversation.messages)).toEqual(['hola', 'buenas', 'a buenas']);
  });

  it('follows what another tab has begun', async () => {
    const conversation = begin();
    await conversation.open();
    session.token = 'theirs';
    api.resume.mockResolvedValue(begun('theirs', message('desde otra pestaña', 'VISITOR')));
    await conversation.refresh();
    expect(texts(conversation.messages)).toEqual(['hola', 'desde otra pestaña']);
  });

  it('shows a message that the service refused, and its reason', async () => {
    api.send.mockRejectedValue(new ApiError('InvalidInput', 'Demasiado largo.', false, true));
    const conversation = begin();
    await conversation.open();
    conversation.say('x');
    await settled();
    expect(conversation.refused).toBe('x (Demasiado largo.)');
    expect(events).toEqual(['error']);
  });
});

describe('the page hears', () => {
  const heard = async (...cards: Card[]) => {
    const conversation = begin();
    await conversation.open();
    for (const [place, card] of cards.entries()) {
      api.send.mockResolvedValueOnce(turn(message(`m${place}`, 'AGENT', card)));
      conversation.say('sí');
      await settled();
    }
    return events.filter((event) => event.startsWith('booking'));
  };

  const summary = booking({ id: null, status: null });

  it('of a booking once, however often it is spoken of', async () => {
    expect(await heard(summary, booking(), booking())).toEqual(['booking:created']);
  });

  it('of a summary nothing, as nothing is booked yet', async () => {
    expect(await heard(summary)).toEqual([]);
  });

  it('of a move and of a cancellation', async () => {
    const moved = { start: '2026-11-28T20:00:00Z' };
    const told = await heard(summary, booking(), booking(moved), booking({ ...moved, status: 'CANCELLED' }));
    expect(told).toEqual(['booking:created', 'booking:changed', 'booking:changed']);
  });

  it('of a booking made long before nothing when it is looked at, and of its cancellation', async () => {
    expect(await heard(booking(), booking({ status: 'CANCELLED' }))).toEqual(['booking:changed']);
  });
  it('of a booking made elsewhere that it was moved, never that it was made', async () => {
    const later = '2026-11-28T20:00:00Z';
    expect(await heard(booking({ status: null, start: later }), booking({ start: later }))).toEqual([
      'booking:changed',
    ]);
  });
});
