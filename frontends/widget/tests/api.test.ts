import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../src/chat/api';

const CDN = 'https://cdn.example/';
const config =
  (apiKey = 'key-1') =>
  () =>
    Response.json({ graphqlUrl: 'https://api.example/graphql', apiKey });
const data = (answer: unknown) => () => Response.json({ data: { answer } });
const failed = (status: number, body?: object) => () => Response.json(body ?? {}, { status });

let answers: (() => Response)[] = [];
const asked = vi.fn(async (_url: string, _init?: RequestInit) => {
  const answer = answers.shift();
  if (!answer) throw new TypeError('Failed to fetch');
  return answer();
});
beforeEach(() => void vi.stubGlobal('fetch', asked.mockClear()));
afterEach(() => void vi.unstubAllGlobals());

const api = () => connect(CDN, () => 'es');
const keys = () => asked.mock.calls.map(([, init]) => (init?.headers as Record<string, string>)?.['x-api-key']);

describe('a request', () => {
  it('goes where config.json beside the script says, with its key and the visitor’s language', async () => {
    answers = [config(), data({ token: 't' })];
    expect(await api().resume('t')).toEqual({ token: 't' });
    expect(asked.mock.calls.map(([url]) => url)).toEqual([`${CDN}config.json`, 'https://api.example/graphql']);
    expect(asked.mock.calls[1]![1]!.headers).toMatchObject({ 'x-api-key': 'key-1', 'accept-language': 'es' });
  });

  it('reads config.json once', async () => {
    answers = [config(), data({}), data({})];
    const once = api();
    await once.resume('t');
    await once.resume('t');
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('carries the message’s own id, so that sending again changes nothing', async () => {
    answers = [config(), data({})];
    await api().send('t', { id: 'm1', text: 'hola' });
    const { variables } = JSON.parse(asked.mock.calls[1]![1]!.body as string);
    expect(variables.it).toEqual({ token: 't', messageId: 'm1', text: 'hola' });
  });

  it('reads the configuration again when the key has been exchanged', async () => {
    answers = [config('old'), failed(401), config('new'), data({ token: 't' })];
    await api().resume('t');
    expect(keys()).toEqual([undefined, 'old', undefined, 'new']);
  });
});

describe('an error', () => {
  it.each([
    ['no network', [], { type: 'Unreachable', retryable: true }],
    ['a broken gateway', [config(), failed(502)], { type: 'Http502', retryable: true }],
    ['a firewall that slows down', [config(), failed(403)], { type: 'Http403', retryable: true }],
    ['an answer that is no JSON', [config(), () => new Response('<html>')], { type: 'Unreachable', retryable: true }],
    [
      'a storage failure',
      [config(), failed(200, { errors: [{ errorType: 'TemporarilyUnavailable', errorInfo: { retryable: true } }] })],
      { type: 'TemporarilyUnavailable', retryable: true, told: true },
    ],
    [
      'a crowd',
      [
        config(),
        failed(200, {
          errors: [{ errorType: 'TooManyConversations', errorInfo: { retryable: true, retryAfterSeconds: 17 } }],
        }),
      ],
      { type: 'TooManyConversations', retryable: true, wait: 17 },
    ],
    [
      'a wrong origin',
      [
        config(),
        failed(200, { errors: [{ errorType: 'OriginNotAllowed', message: 'No.', errorInfo: { retryable: false } }] }),
      ],
      { type: 'OriginNotAllowed', message: 'No.', retryable: false, told: true },
    ],
    ['a query that does not fit', [config(), failed(400, { errors: [{ message: 'x' }] })], { retryable: false }],
  ])('of %s', async (_, given, error) => {
    answers = given as (() => Response)[];
    await expect(api().resume('t')).rejects.toMatchObject(error);
  });

  it('of a configuration that could not be read is gone at the next attempt', async () => {
    const retried = api();
    answers = [];
    await expect(retried.resume('t')).rejects.toMatchObject({ retryable: true });
    answers = [config(), data({ token: 't' })];
    await expect(retried.resume('t')).resolves.toEqual({ token: 't' });
  });
});
