// Tells everybody who subscribes: the input as it came, from no data source (NONE). The schema lets functions in only.
export function request(ctx) {
  return { payload: ctx.args.input };
}

export function response(ctx) {
  return ctx.result;
}
