// Ends what somebody listens to who is no member any more, from no data source (NONE). The schema lets functions in
// only. One field is ended by one mutation of its own API: what AppSync documents.
import { extensions } from '@aws-appsync/utils';

const ENDED = { endBookingUpdates: 'onBookingUpdate', endConversationUpdates: 'onConversationUpdate' };

export function request(ctx) {
  return { payload: ctx.args.input };
}

export function response(ctx) {
  extensions.invalidateSubscriptions({ subscriptionField: ENDED[ctx.info.fieldName], payload: ctx.result });
  return ctx.result.memberId;
}
