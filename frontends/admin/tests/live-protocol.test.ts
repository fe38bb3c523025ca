import { expect, test } from 'vitest';
import { realtimeUrl, start, subprotocols } from '~/api/live-protocol';

test('AppSync tells under a name of its own, any other address below itself', () => {
  expect(realtimeUrl('https://abc.appsync-api.eu-west-1.amazonaws.com/graphql')).toBe(
    'wss://abc.appsync-realtime-api.eu-west-1.amazonaws.com/graphql',
  );
  expect(realtimeUrl('https://api.example.com/graphql')).toBe('wss://api.example.com/graphql/realtime');
  expect(realtimeUrl('http://127.0.0.1:4566/v1/apis/x/graphql')).toBe('ws://127.0.0.1:4566/v1/apis/x/graphql/realtime');
});

test('the token travels as a subprotocol, in letters that one may have', () => {
  const header = { host: 'api.example', Authorization: 'a?>~token' };
  const [protocol, carried] = subprotocols(header);
  expect(protocol).toBe('graphql-ws');
  expect(carried).toMatch(/^header-[A-Za-z0-9_-]+$/);
  const letters = carried!.slice('header-'.length).replaceAll('-', '+').replaceAll('_', '/');
  expect(JSON.parse(atob(letters))).toEqual(header);
});

test('a subscription says who wants it', () => {
  const { payload, ...rest } = start('one', 'subscription { a }', { host: 'h' });
  expect(rest).toEqual({ id: 'one', type: 'start' });
  expect(JSON.parse(payload.data)).toEqual({ query: 'subscription { a }', variables: {} });
  expect(payload.extensions).toEqual({ authorization: { host: 'h' } });
});
