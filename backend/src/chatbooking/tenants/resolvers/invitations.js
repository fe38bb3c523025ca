// Query.invitations: who was asked to join the caller's business and has not answered, newest first.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    query: { PK: { eq: `T#${tenantId}#MEMBERS` }, SK: { beginsWith: 'INVITATION#' } },
    consistentRead: true,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  // `sort` takes no comparator here, so the items are found by text that sorts as they should.
  const found = {};
  ctx.result.items.forEach((item) => {
    found[`${item.invitedAt}\t${item.id}`] = item;
  });
  return Object.keys(found)
    .sort()
    .reverse()
    .map((key) => found[key]);
}
