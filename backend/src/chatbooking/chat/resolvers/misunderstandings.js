// Query.misunderstandings: the messages that were not understood and not dismissed yet, newest first.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    index: 'byTime',
    query: { timePK: { eq: `T#${tenantId}#MISUNDERSTOOD` } },
    scanIndexForward: false,
    limit: pageSize(ctx.args.limit),
    nextToken: ctx.args.nextToken,
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
