// Put before every resolver's code. Gives it what the emulator's evaluator lacks of APPSYNC_JS: the whole of
// `@aws-appsync/utils/dynamodb` with the requests that AWS documents, errors collected for each context, and
// several contexts in one evaluation, so that a batch costs one round trip to Node.

const __dynamodb = (() => {
  const typed = (value) => {
    if (value && value.__set) return { [value.__set]: value.members.map((one) => (value.__set === 'NS' ? String(one) : one)) };
    if (Array.isArray(value)) return { L: value.map(typed) };
    if (value && typeof value === 'object') return { M: typedMap(value) };
    return util.dynamodb.toDynamoDB(value);
  };
  const typedMap = (map) =>
    Object.fromEntries(Object.entries(map ?? {}).filter(([, value]) => value !== undefined).map(([name, value]) => [name, typed(value)]));
  const present = (map) => Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined && value !== null));

  // Names and values of one request's expressions; every use gets placeholders of its own.
  const placeholders = () => {
    const expressionNames = {};
    const expressionValues = {};
    return {
      expressionNames,
      expressionValues,
      name: (path) => String(path).split('.').map((part) => {
        expressionNames[`#${part}`] = part;
        return `#${part}`;
      }).join('.'),
      value: (value) => {
        const key = `:v${Object.keys(expressionValues).length}`;
        expressionValues[key] = typed(value);
        return key;
      },
    };
  };

  const comparisons = {
    eq: (n, v, p) => `${n} = ${p.value(v)}`,
    ne: (n, v, p) => `${n} <> ${p.value(v)}`,
    lt: (n, v, p) => `${n} < ${p.value(v)}`,
    le: (n, v, p) => `${n} <= ${p.value(v)}`,
    gt: (n, v, p) => `${n} > ${p.value(v)}`,
    ge: (n, v, p) => `${n} >= ${p.value(v)}`,
    between: (n, v, p) => `${n} BETWEEN ${p.value(v[0])} AND ${p.value(v[1])}`,
    in: (n, v, p) => `${n} IN (${v.map((one) => p.value(one)).join(', ')})`,
    contains: (n, v, p) => `contains(${n}, ${p.value(v)})`,
    notContains: (n, v, p) => `NOT contains(${n}, ${p.value(v)})`,
    beginsWith: (n, v, p) => `begins_with(${n}, ${p.value(v)})`,
    attributeExists: (n, v) => (v ? `attribute_exists(${n})` : `attribute_not_exists(${n})`),
    attributeType: (n, v, p) => `attribute_type(${n}, ${p.value(v)})`,
    size: (n, v, p) => all(Object.entries(v).map(([operator, operand]) => comparisons[operator](`size(${n})`, operand, p))),
  };
  // DynamoDB refuses redundant parentheses.
  const all = (parts, joint = ' AND ') => {
    const present = parts.filter(Boolean);
    return present.length > 1 ? present.map((part) => `(${part})`).join(joint) : (present[0] ?? '');
  };
  const terms = (filter, p) => all(Object.entries(filter ?? {}).map(([key, value]) => {
    if (key === 'and' || key === 'or') return all(value.map((one) => terms(one, p)), key === 'or' ? ' OR ' : ' AND ');
    if (key === 'not') return `NOT (${terms(value, p)})`;
    const name = p.name(key);
    return all(Object.entries(value).map(([operator, operand]) => {
      if (!comparisons[operator]) throw new Error(`${operator} is not an operator of a DynamoDB expression`);
      return comparisons[operator](name, operand, p);
    }));
  }));

  const expression = (filter) => {
    if (filter === undefined || filter === null) return undefined;
    if (filter.expression) return filter;
    const p = placeholders();
    const text = terms(filter, p);
    return text ? { expression: text, expressionNames: p.expressionNames, expressionValues: p.expressionValues } : undefined;
  };
  const projection = (names) => {
    if (!names) return undefined;
    const p = placeholders();
    return { expression: names.map(p.name).join(', '), expressionNames: p.expressionNames };
  };

  const changes = {
    add: (n, o, p) => ['ADD', `${n} ${p.value(o.value)}`],
    remove: (n) => ['REMOVE', n],
    replace: (n, o, p) => ['SET', `${n} = ${p.value(o.value)}`],
    append: (n, o, p) => ['SET', `${n} = list_append(if_not_exists(${n}, ${p.value([])}), ${p.value(o.value)})`],
    prepend: (n, o, p) => ['SET', `${n} = list_append(${p.value(o.value)}, if_not_exists(${n}, ${p.value([])}))`],
    increment: (n, o, p) => ['SET', `${n} = if_not_exists(${n}, ${p.value(0)}) + ${p.value(o.by)}`],
    decrement: (n, o, p) => ['SET', `${n} = if_not_exists(${n}, ${p.value(0)}) - ${p.value(o.by)}`],
    updateListItem: (n, o, p) => ['SET', `${n}[${o.index}] = ${p.value(o.value)}`],
  };
  const update = (values) => {
    const p = placeholders();
    const clauses = {};
    for (const [key, value] of Object.entries(values ?? {})) {
      if (value === undefined) continue;
      const change = value && value.__change ? value : { __change: 'replace', value };
      const [clause, text] = changes[change.__change](p.name(key), change, p);
      (clauses[clause] ??= []).push(text);
    }
    const text = Object.entries(clauses).map(([clause, parts]) => `${clause} ${parts.join(', ')}`).join(' ');
    return { expression: text, expressionNames: p.expressionNames, expressionValues: p.expressionValues };
  };
  const operations = Object.fromEntries(
    ['add', 'append', 'prepend', 'replace'].map((name) => [name, (value) => ({ __change: name, value })]));
  operations.increment = (by = 1) => ({ __change: 'increment', by });
  operations.decrement = (by = 1) => ({ __change: 'decrement', by });
  operations.remove = () => ({ __change: 'remove' });
  operations.updateListItem = (value, index) => ({ __change: 'updateListItem', value, index });

  const set = (kind) => (members) => ({ __set: kind, members: [...(members ?? [])] });
  const perTable = (tables, convert) => Object.fromEntries(Object.entries(tables).map(([name, value]) => [name, convert(value)]));
  const transactItem = (operation, one) => present({
    table: one.table, operation, key: typedMap(one.key),
    attributeValues: one.item && typedMap(one.item), update: one.update && update(one.update), condition: expression(one.condition),
  });
  const page = (r) => present({
    filter: expression(r.filter), index: r.index, limit: r.limit, nextToken: r.nextToken, consistentRead: r.consistentRead,
    select: r.select, projection: projection(r.projection),
  });

  return {
    get: (r) => present({ operation: 'GetItem', key: typedMap(r.key), consistentRead: r.consistentRead, projection: projection(r.projection) }),
    put: (r) => present({ operation: 'PutItem', key: typedMap(r.key), attributeValues: typedMap(r.item), condition: expression(r.condition) }),
    update: (r) => present({ operation: 'UpdateItem', key: typedMap(r.key), update: update(r.update), condition: expression(r.condition) }),
    remove: (r) => present({ operation: 'DeleteItem', key: typedMap(r.key), condition: expression(r.condition) }),
    query: (r) => ({ operation: 'Query', query: expression(r.query), ...page(r), ...present({ scanIndexForward: r.scanIndexForward }) }),
    scan: (r = {}) => ({ operation: 'Scan', ...page(r), ...present({ segment: r.segment, totalSegments: r.totalSegments }) }),
    batchGet: ({ tables }) => ({ operation: 'BatchGetItem', tables: perTable(tables, (t) => present({ keys: t.keys.map(typedMap), consistentRead: t.consistentRead, projection: projection(t.projection) })) }),
    batchPut: ({ tables }) => ({ operation: 'BatchPutItem', tables: perTable(tables, (items) => items.map(typedMap)) }),
    batchDelete: ({ tables }) => ({ operation: 'BatchDeleteItem', tables: perTable(tables, (keys) => keys.map(typedMap)) }),
    transactGet: ({ items }) => ({ operation: 'TransactGetItems', transactItems: items.map((one) => present({ table: one.table, key: typedMap(one.key), projection: projection(one.projection) })) }),
    transactWrite: ({ items }) => ({ operation: 'TransactWriteItems', transactItems: items.flatMap((one) => [
      ...(one.putItem ? [transactItem('PutItem', one.putItem)] : []),
      ...(one.updateItem ? [transactItem('UpdateItem', one.updateItem)] : []),
      ...(one.deleteItem ? [transactItem('DeleteItem', one.deleteItem)] : []),
      ...(one.conditionCheck ? [transactItem('ConditionCheck', one.conditionCheck)] : []),
    ]) }),
    operations,
    toStringSet: set('SS'),
    toNumberSet: set('NS'),
    toBinarySet: set('BS'),
    expression,
  };
})();

(() => {
  let running;
  // AWS answers text here, the emulator an object.
  const text = (filter) => JSON.stringify(__dynamodb.expression(filter) ?? {});
  util.transform.toDynamoDBFilterExpression = text;
  util.transform.toDynamoDBConditionExpression = text;
  for (const op of ['setSubscriptionFilter', 'setSubscriptionInvalidationFilter', 'invalidateSubscriptions']) {
    extensions[op] = (value) => { running.extensions.push({ op, value }); };
  }

  // Alternatives (each a list of rules that must all hold) of a filter: `or` adds some, `and` combines them.
  const crossed = (lists) => lists.reduce((all, more) => all.flatMap((one) => more.map((other) => [...one, ...other])), [[]]);
  const alternatives = (filter, ignored) => crossed(Object.entries(filter ?? {}).map(([key, value]) => {
    if (key === 'or') return value.flatMap((one) => alternatives(one, ignored));
    if (key === 'and') return crossed(value.map((one) => alternatives(one, ignored)));
    if (ignored.includes(key)) return [[]];
    return [Object.entries(value).map(([operator, operand]) => ({ fieldName: key, operator, value: operand }))];
  }));
  util.transform.toSubscriptionFilter = (filter, ignored, rules) => ({
    filterGroup: crossed([alternatives(filter, ignored ?? []), alternatives(rules, [])]).map((filters) => ({ filters })),
  });
  util.authType = () => running.authType;
  util.unauthorized = () => { throw Object.assign(new Error('Unauthorized'), { isUnauthorized: true }); };
  util.appendError = (message, errorType, data, errorInfo) => { running.appended.push({ message, errorType, data, errorInfo }); };

  const outcome = (ctx, call) => {
    try {
      return { status: 'ok', value: call() ?? null };
    } catch (error) {
      if ('skipTo' in error) return { status: 'earlyReturn', value: error.value ?? null };
      if (error.isUnauthorized) return { status: 'unauthorized' };
      if ('errorInfo' in error) return { status: 'error', error: { message: error.message, errorType: error.errorType, data: error.data, errorInfo: error.errorInfo } };
      return { status: 'error', error: { message: `Runtime Error: ${error.message}`, errorType: 'Code', data: null, errorInfo: null } };
    }
  };
  const runOne = (handler, { authType, ...ctx }) => {
    running = { authType, appended: [], extensions: [] };
    // As on AWS, copying or writing out `info` loses these two: who wants them names them.
    for (const name of ['selectionSetList', 'selectionSetGraphQL']) {
      Object.defineProperty(ctx.info, name, { value: ctx.info[name], enumerable: false });
    }
    const found = outcome(ctx, () => handler(ctx));
    return { ...found, stash: ctx.stash ?? {}, appended: running.appended, extensions: running.extensions };
  };
  for (const name of ['request', 'response']) {
    let handler = null;
    Object.defineProperty(__exports, name, {
      get: () => handler && (({ contexts }) => contexts.map((ctx) => runOne(handler, ctx))),
      set: (found) => { handler = found; },
    });
  }
})();
