// A member listens to what happens in their own business: the tenant comes from the token, so that no subscription
// can carry another one's events, whatever it asks for. Whoever was removed is refused although their token holds for
// a while yet, and what they listen to by then is ended (end.js).
import { extensions, util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  const key = { PK: `T#${tenantId}#MEMBERS`, SK: `MEMBER#${ctx.identity.claims.sub}` };
  return get({ key, consistentRead: true });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  if (!ctx.result) {
    util.unauthorized();
  }
  const claims = ctx.identity.claims;
  const own = { tenantId: { eq: claims.tenantId } };
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(own));
  const self = { tenantId: { eq: claims.tenantId }, memberId: { eq: claims.sub } };
  extensions.setSubscriptionInvalidationFilter(util.transform.toSubscriptionFilter(self));
  return null;
}
