/**
 * Learns of what others do, so that a page shows it without being reloaded: one connection for the page, over which the
 * API tells where to look again. What is shown is read as always; what happens while nothing is connected is found by
 * reading anew on every connection, and now and then.
 */

import { useEffect } from 'react';
import { config } from '~/config';
import { accessToken, refreshSession, whenUserChanges } from '~/session/session';
import { LiveConnection } from './live-connection';
import { LiveListeners } from './live-listeners';
import { BookingUpdates, ConversationUpdates } from './live.gql';

let live: LiveListeners | undefined;

/** `onChange` must stay the same function while nothing else changes. */
export function useLive(about: typeof BookingUpdates | typeof ConversationUpdates, onChange: () => void): void {
  useEffect(() => {
    live ??= connect();
    return live.listen(about.name, onChange);
  }, [about, onChange]);
}

function connect(): LiveListeners {
  const connection = new LiveConnection({
    graphqlUrl: config().graphqlUrl,
    token: accessToken,
    queries: Object.fromEntries([BookingUpdates, ConversationUpdates].map(({ name, text }) => [name, text])),
    onConnected: () => listeners.all(),
    onTold: (name) => listeners.told(name),
    // Whoever was removed learns it from a new token, which names no business.
    onRefused: () => void refreshSession(),
  });
  const listeners = new LiveListeners(connection, () => document.hidden);
  document.addEventListener('visibilitychange', listeners.seen);
  window.addEventListener('online', listeners.wake);
  whenUserChanges(listeners.forget);
  return listeners;
}
