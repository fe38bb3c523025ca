/** How an endpoint is doing, in one word; what needs somebody's attention comes first. */

import type { WebhookFieldsFragment } from './webhooks.gql';

export type Health = 'gone' | 'givenUp' | 'off' | 'failing' | 'on';

export function healthOf({
  active,
  switchedOff,
  failingSince,
}: Pick<WebhookFieldsFragment, 'active' | 'switchedOff' | 'failingSince'>): Health {
  if (!active && switchedOff === 'GONE') return 'gone';
  if (!active && switchedOff === 'FAILING') return 'givenUp';
  if (!active) return 'off';
  return failingSince ? 'failing' : 'on';
}

export const COLOURS: Record<Health, string> = {
  gone: 'red',
  givenUp: 'red',
  off: 'gray',
  failing: 'orange',
  on: 'pine',
};

/** The name of an endpoint: what it was called, else where it is. */
export function nameOf({ url, description }: Pick<WebhookFieldsFragment, 'url' | 'description'>): string {
  return description || hostOf(url);
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
