/** The GraphQL endpoint, as config.json beside the script names it. */

import type { Conversation, Letter, Turn, Widget } from './model';

const TURN = `expecting locale messages{id at author text
choices{kind value label description durationMinutes priceMinor currency photoUrl date start available}
booking{id reference status start end timeZone serviceName providerName priceMinor currency businessName address}}`;
const CONVERSATION = `token timeZone ${TURN}`;
const PATIENCE_MS = 20_000;

/** A request that brought no answer, or one that says what went wrong. */
export class ApiError extends Error {
  constructor(
    /** The API's errorType; `Unreachable` when there was no answer at all. */
    readonly type: string,
    message: string | undefined,
    readonly retryable: boolean,
    /** Whether the API has judged the request, so that the sentence is meant for people. */
    readonly told?: boolean,
    /** Seconds until it can go better, where the API knows. */
    readonly wait = 0,
  ) {
    super(message);
  }
}

export interface Start {
  widgetKey: string;
  locale: string | undefined;
  timeZone: string | undefined;
  page: string;
}

export interface Api {
  widget(key: string): Promise<Widget>;
  start(input: Start): Promise<Conversation>;
  resume(token: string): Promise<Conversation>;
  send(token: string, letter: Letter): Promise<Turn>;
}

/** Asks one field with one argument: kind of operation, field and argument's name, its type, what to read, its value. */
export type Call = <T>(kind: string, field: string, type: string, fields: string, value: unknown) => Promise<T>;

interface Answered<T> {
  data?: { answer?: T };
  errors?: { errorType?: string; message?: string; errorInfo?: { retryable?: boolean; retryAfterSeconds?: number } }[];
}

/** `cdn` is the address of config.json's folder; error sentences are asked for in `language`. */
export function caller(cdn: string, language: () => string | undefined): Call {
  let endpoint: { graphqlUrl: string; apiKey: string } | undefined;

  async function post(query: string, variables: object): Promise<Response> {
    endpoint ??= await (await fetch(`${cdn}config.json`, { cache: 'no-cache' })).json();
    const { graphqlUrl, apiKey } = endpoint!;
    return fetch(graphqlUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language() ?? '*',
        'x-api-key': apiKey,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout?.(PATIENCE_MS),
    } as RequestInit);
  }

  return async <T>(kind: string, field: string, type: string, fields: string, value: unknown) => {
    const query = `${kind}($it:${type}!){answer:${field}:$it){${fields}}}`;
    const variables = { it: value };
    let answer: Response;
    let body: Answered<T>;
    try {
      answer = await post(query, variables);
      if (answer.status === 401) {
        // The key may have been exchanged since config.json was read.
        endpoint = undefined;
        answer = await post(query, variables);
      }
      body = await answer.json();
    } catch (error) {
      throw new ApiError('Unreachable', `${error}`, true);
    }
    if (body.data?.answer) return body.data.answer;
    const { errorType, message, errorInfo } = body.errors?.[0] ?? {};
    const { status } = answer;
    // What does not say otherwise and is no mistake of ours passes: servers restart, firewalls cool down.
    const passes = status === 403 || status === 429 || status > 499;
    throw new ApiError(
      errorType ?? `Http${status}`,
      message,
      errorInfo?.retryable ?? passes,
      !!errorInfo,
      errorInfo?.retryAfterSeconds,
    );
  };
}

export function connect(cdn: string, language: () => string | undefined): Api {
  const call = caller(cdn, language);
  return {
    widget: (key) => call('query', 'widget(key', 'ID', 'name locale colour position logoUrl', key),
    start: (input) => call('mutation', 'startConversation(input', 'StartConversationInput', CONVERSATION, input),
    resume: (token) => call('query', 'conversation(token', 'String', CONVERSATION, token),
    send: (token, { id, text, choice }) =>
      call('mutation', 'sendMessage(input', 'SendMessageInput', TURN, { token, messageId: id, text, choice }),
  };
}
