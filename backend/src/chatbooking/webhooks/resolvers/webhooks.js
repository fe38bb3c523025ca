// Query.webhooks: the endpoints of the caller's business, without their secrets, the oldest first.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    query: { PK: { eq: `T#${tenantId}#WEBHOOKS` }, SK: { beginsWith: 'ENDPOINT#' } },
    consistentRead: true,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items.map((item) => ({
    id: item.id,
    url: item.url,
    events: item.events,
    active: item.active,
    description: item.description,
    createdAt: item.createdAt,
    previousSecretUntil: item.previousSecretUntil,
    failingSince: item.failingSince,
    switchedOff: item.switchedOff,
  }));
}
