// Query.tenant: the business of the caller's token, read as it is now.
import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return get({ key: { PK: `T#${tenantId}`, SK: 'TENANT' }, consistentRead: true });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  if (!ctx.result) {
    util.error('We could not find this business.', 'NotFound');
  }
  // Items from before these fields existed have none.
  return {
    status: 'ACTIVE',
    setup: { done: [] },
    notifications: { reminderMinutes: [1440, 120], tellNew: true, tellChanged: true, tellCancelled: true },
    ...ctx.result,
  };
}
