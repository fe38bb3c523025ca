// ConversationSummary.asked: what the visitor said first, after the agent's greeting. Read where the messages are and not
// kept with the summary: nothing that somebody said stands in a second place.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

// The greeting is a message or two.
const BEGINNING = 5;

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({
    query: {
      PK: { eq: `T#${tenantId}#CHAT#${ctx.source.id}` },
      SK: { beginsWith: 'MESSAGE#' },
    },
    limit: BEGINNING,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items.find((message) => message.author === 'VISITOR')?.text;
}
