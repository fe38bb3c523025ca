// Every field behind a function: hands over the context by name (JSON would drop parts of `info`) and turns
// a refusal into a GraphQL error with its type and info. A failed invocation says nothing of its inside.
import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    operation: 'Invoke',
    payload: {
      arguments: ctx.arguments,
      identity: ctx.identity,
      source: ctx.source,
      request: ctx.request,
      prev: ctx.prev,
      stash: ctx.stash,
      info: {
        fieldName: ctx.info.fieldName,
        parentTypeName: ctx.info.parentTypeName,
        variables: ctx.info.variables,
        selectionSetList: ctx.info.selectionSetList,
        selectionSetGraphQL: ctx.info.selectionSetGraphQL,
      },
    },
  };
}

export function response(ctx) {
  if (ctx.error) {
    util.error('Something went wrong on our side. Please try again.', 'InternalError');
  }
  const refused = ctx.result.error;
  if (refused) {
    util.error(refused.message, refused.type, null, refused.info);
  }
  return ctx.result.data;
}
