// Query.waitingEntries: who waits for a day from one to another, both included, by day and then first come first.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  // An AWSDate may carry an offset, which says nothing about a date.
  const from = ctx.args.from.substring(0, 10);
  const to = ctx.args.to.substring(0, 10);
  if (to < from) {
    util.error('It ends before it starts.', 'InvalidInput', null, {
      code: 'InvalidInput',
      field: 'to',
      rule: 'ENDS_BEFORE_START',
      retryable: false,
    });
  }
  return query({
    index: 'byTime',
    // The keys go on after the day: "$" is what follows "#".
    query: { timePK: { eq: `T#${tenantId}#WAITING` }, timeSK: { between: [from, `${to}$`] } },
    limit: 500,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  return ctx.result.items.map((item) => ({
    id: item.id,
    date: item.date,
    serviceId: item.serviceId,
    serviceName: item.serviceName,
    providerId: item.providerId,
    providerName: item.providerName,
    time: item.time,
    window: item.window,
    status: item.status,
    name: item.customer.name,
    email: item.customer.email,
    phone: item.customer.phone,
    createdAt: item.createdAt,
    offer: item.status === 'OFFERED' ? item.offer : null,
    bookingId: item.bookingId,
  }));
}
