// Query.customer: one customer's record, null when there is none with this id or it was erased.
import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return get({ key: { PK: `T#${tenantId}#CUSTOMERS`, SK: `CUSTOMER#${ctx.args.id}` } });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result?.erasedAt ? null : ctx.result;
}
