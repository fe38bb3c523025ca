/** What the log says of a message. */

import type { WebhookDeliveryState } from '~/schema.gql';
import type { WebhookDeliveryFieldsFragment } from './webhooks.gql';

export const STATES = ['PENDING', 'DELIVERED', 'FAILED'] as const satisfies readonly WebhookDeliveryState[];
export const STATE_COLOURS: Record<WebhookDeliveryState, string> = {
  PENDING: 'blue',
  DELIVERED: 'pine',
  FAILED: 'red',
};

const TYPES = ['booking.created', 'booking.changed', 'booking.cancelled', 'webhook.test'] as const;
export type MessageType = (typeof TYPES)[number];

/** Undefined for a kind of message that this page does not know yet. */
export const typeOf = (type: string): MessageType | undefined => TYPES.find((known) => known === type);

const SOON_MS = 60_000;

/** Whether one of them will have news shortly, so that looking again is worth it. */
export function newsSoon(
  deliveries: readonly Pick<WebhookDeliveryFieldsFragment, 'state' | 'nextTryAt'>[],
  now: number,
): boolean {
  return deliveries.some(
    ({ state, nextTryAt }) => state === 'PENDING' && (!nextTryAt || new Date(nextTryAt).getTime() - now < SOON_MS),
  );
}
