// Booking.history: what became of a booking, oldest first: that it was made, which the booking says by itself,
// and then the last fifty changes, each an item in the booking's partition (bookings/history.py).
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const id = ctx.source.id;
  return query({
    query: {
      PK: { eq: `T#${tenantId}#BOOKING#${id.substring(0, 8)}` },
      SK: { beginsWith: `CHANGE#${id}#` },
    },
    scanIndexForward: false,
    consistentRead: true,
    limit: 50,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  const changes = ctx.result.items.reverse();
  const booking = ctx.source;
  const member = booking.createdBy ? 'MEMBER' : 'SYSTEM';
  const created = {
    at: booking.createdAt,
    kind: 'CREATED',
    actor: booking.channel === 'CHAT' ? 'CUSTOMER' : member,
    memberId: booking.createdBy,
    start: first(changes, 'previousStart') ?? booking.start,
    providerName: first(changes, 'previousProviderName') ?? booking.providerName,
    durationMinutes: first(changes, 'previousDurationMinutes') ?? booking.durationMinutes,
  };
  return [created, ...changes];
}

function first(changes, name) {
  return changes.map((change) => change[name]).find((value) => value);
}
