// Query.webhookDeliveries: what was sent or is to be, newest first; the ids sort by time.
// Endpoint and state are filtered after the reading, so that a page may hold fewer than `limit`.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const { webhookId, state, limit, nextToken } = ctx.args;
  const ofWebhook = webhookId ? { webhookId: { eq: webhookId } } : {};
  const inState = state ? { state: { eq: state } } : {};
  return query({
    query: { PK: { eq: `T#${tenantId}#WEBHOOKS` }, SK: { beginsWith: 'DELIVERY#' } },
    filter: webhookId || state ? { ...ofWebhook, ...inState } : undefined,
    scanIndexForward: false,
    limit: pageSize(limit),
    nextToken,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return { items: ctx.result.items, nextToken: ctx.result.nextToken };
}

function pageSize(limit) {
  return limit > 0 && limit < 100 ? limit : limit > 0 ? 100 : 50;
}
