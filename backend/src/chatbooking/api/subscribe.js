// A member listens to what happens in their own business: the tenant comes from the token, so that no subscription
// can carry another one's events, whatever it asks for.
import { extensions, util } from '@aws-appsync/utils';

export function request(ctx) {
  if (!ctx.identity?.claims?.tenantId) {
    util.unauthorized();
  }
  return { payload: null };
}

export function response(ctx) {
  const own = { tenantId: { eq: ctx.identity.claims.tenantId } };
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(own));
  return null;
}
