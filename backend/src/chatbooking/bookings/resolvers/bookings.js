// Query.bookings: the visits that start from one instant until before another, oldest first.
// A status is filtered after the reading, so that a page may hold fewer than `limit` and still have a next one.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const { from, to, providerId, status, limit, nextToken } = ctx.args;
  // Items have whole seconds: the first one at or after `from`, the last one before `to`.
  const first = written(util.time.parseISO8601ToEpochMilliSeconds(from) + 999);
  const last = written(util.time.parseISO8601ToEpochMilliSeconds(to) - 1);
  if (last < first) {
    util.error('It ends before it starts.', 'InvalidInput', null, {
      code: 'InvalidInput',
      field: 'to',
      rule: 'ENDS_BEFORE_START',
      retryable: false,
    });
  }
  const byProvider = { providerPK: { eq: `T#${tenantId}#PROVIDER#${providerId}` } };
  const byTime = { timePK: { eq: `T#${tenantId}#BOOKINGS` } };
  return query({
    index: providerId ? 'byProvider' : 'byTime',
    query: { ...(providerId ? byProvider : byTime), timeSK: { between: [first, last] } },
    filter: status ? { status: { eq: status } } : undefined,
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

function written(milliseconds) {
  return `${util.time.epochMilliSecondsToISO8601(milliseconds).substring(0, 19)}Z`;
}

function pageSize(limit) {
  return limit > 0 && limit < 100 ? limit : limit > 0 ? 100 : 50;
}
