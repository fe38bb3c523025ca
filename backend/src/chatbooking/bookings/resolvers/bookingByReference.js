// Query.bookingByReference: the booking whose code a customer quotes, null when there is none. The code names
// the booking's partition (bookings/storage.py), so that no index is needed.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
// What is heard or read for a letter that codes do not have.
const MEANT = { o: '0', i: '1', l: '1' };

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    query: {
      PK: { eq: `T#${tenantId}#BOOKING#${written(ctx.args.reference)}` },
      SK: { beginsWith: 'BOOKING#' },
    },
    consistentRead: true,
    limit: 1,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items[0] ?? null;
}

function written(reference) {
  return reference
    .toLowerCase()
    .split('')
    .map((letter) => MEANT[letter] ?? letter)
    .filter((letter) => LETTERS.includes(letter))
    .join('');
}
