// CustomerRecord.bookings: everything that a customer has booked, newest first.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const { limit, nextToken } = ctx.args;
  const contact = ctx.source.email ?? ctx.source.phone;
  return query({
    index: 'byCustomer',
    query: { customerPK: { eq: `T#${tenantId}#CUSTOMER#${contact}` } },
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
