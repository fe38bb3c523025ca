// Query.booking: one booking as it is now, null when there is none with this id.
import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const id = ctx.args.id;
  const key = { PK: `T#${tenantId}#BOOKING#${id.substring(0, 8)}`, SK: `BOOKING#${id}` };
  return get({ key, consistentRead: true });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result;
}
