// Query.members: everybody in the caller's business, as of now.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    query: { PK: { eq: `T#${tenantId}#MEMBERS` }, SK: { beginsWith: 'MEMBER#' } },
    consistentRead: true,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items;
}
