// Query.catalog: all that the caller's business offers, one query of its partition, sorted by each item's `order`.
import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  const tenantId = ctx.identity?.claims?.tenantId;
  if (!tenantId) {
    util.unauthorized();
  }
  return query({ query: { PK: { eq: `T#${tenantId}` } }, consistentRead: true });
}

export function response(ctx) {
  if (ctx.error) {
    util.error('We could not read this right now. Please try again.', 'TemporarilyUnavailable');
  }
  // A page is 1 MB, many times the largest catalog: better an error than half of one.
  if (ctx.result.nextToken) {
    util.error('This catalog is too large to be read at once.', 'CatalogTooLarge');
  }
  return {
    categories: inOrder(ctx.result.items, 'CATEGORY#'),
    services: inOrder(ctx.result.items, 'SERVICE#'),
    providers: inOrder(ctx.result.items, 'PROVIDER#'),
    faqs: inOrder(ctx.result.items, 'FAQ#'),
  };
}

// `sort` takes no comparator here, so the items are found by text that sorts as they should.
function inOrder(items, prefix) {
  const found = {};
  items
    .filter((item) => item.SK.startsWith(prefix))
    .forEach((item) => {
      found[`${item.order}\t${item.SK}`] = item;
    });
  return Object.keys(found)
    .sort()
    .map((key) => found[key]);
}
