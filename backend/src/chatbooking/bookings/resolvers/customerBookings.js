// Query.customerBookings: everything that was booked with an e-mail address or a phone, newest first.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const { contact, limit, nextToken } = ctx.args;
  return query({
    index: 'byCustomer',
    query: { customerPK: { eq: `T#${tenantId}#CUSTOMER#${written(contact.trim())}` } },
    scanIndexForward: false,
    limit: limit > 0 && limit < 100 ? limit : limit > 0 ? 100 : 50,
    nextToken,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return { items: ctx.result.items, nextToken: ctx.result.nextToken };
}

// As bookings/contacts.py writes a contact: an address in lower case, a number as digits with a leading +.
function written(contact) {
  if (contact.includes('@')) {
    return contact.toLowerCase();
  }
  const digits = contact
    .split('')
    .filter((sign) => '0123456789'.includes(sign))
    .join('');
  return contact.startsWith('+') ? `+${digits}` : digits;
}
