// Query.holds: the visits that are kept for somebody and lie, whole or in part, between two instants, by their start.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

// No visit is longer (bookings/grid.py), so that an earlier start cannot reach into the range.
const LONGEST = 8 * 60 * 60 * 1000;

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const { from, to, providerId } = ctx.args;
  const begin = util.time.parseISO8601ToEpochMilliSeconds(from);
  const end = util.time.parseISO8601ToEpochMilliSeconds(to);
  if (end <= begin) {
    util.error('It ends before it starts.', 'InvalidInput', null, {
      code: 'InvalidInput',
      field: 'to',
      rule: 'ENDS_BEFORE_START',
      retryable: false,
    });
  }
  const byProvider = { providerPK: { eq: `T#${tenantId}#HOLDS#${providerId}` } };
  const byTime = { timePK: { eq: `T#${tenantId}#HOLDS` } };
  return query({
    index: providerId ? 'byProvider' : 'byTime',
    query: {
      ...(providerId ? byProvider : byTime),
      timeSK: { between: [written(begin - LONGEST), written(end - 1)] },
    },
    filter: { end: { gt: written(begin) } },
    limit: 1000,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items;
}

function written(milliseconds) {
  return `${util.time.epochMilliSecondsToISO8601(milliseconds).substring(0, 19)}Z`;
}
