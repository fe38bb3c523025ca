// Query.transcript: every message of one conversation, oldest first; empty when there is none with this id.
// Another business's conversation stands under another key and is not found.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    query: {
      PK: { eq: `T#${tenantId}#CHAT#${ctx.args.conversationId}` },
      SK: { beginsWith: 'MESSAGE#' },
    },
    consistentRead: true,
    limit: 1000,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items;
}
