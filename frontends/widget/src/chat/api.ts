/** The GraphQL endpoint, as config.json beside the script names it. */

import type { Conversation, Letter, Turn, Widget } from './model';

const MESSAGES = `messages{id at author text
choices{kind value label description durationMinutes priceMinor currency photoUrl date start available}
booking{id reference status start end timeZone serviceName providerName priceMinor currency businessName address}}`;
const TURN = `expecting locale ${MESSAGES}`;
const CONVERSATION = `token timeZone ${TURN}`;
const PATIENCE_MS = 20_000;

/** A request that brought no answer, or one that says what went wrong. */
export class ApiError extends Error {
  constructor(
    /** The API's errorType; `Unreachable` when there was no answer at all. */
    readonly type: string,
    message: string,
    readonly retryable: boolean,
    /** Whether the API has judged the request, so that the sentence is meant for people. */
    readonly told = false,
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

export class Api {
  private endpoint: Promise<{ graphqlUrl: string; apiKey: string }> | undefined;

  /** `language` is asked for error sentences at each request. */
  constructor(
    private readonly cdn: string,
    private readonly language: () => string | undefined,
  ) {}

  widget(key: string): Promise<Widget> {
    return this.call(
      'query($key:ID!){answer:widget(key:$key){name locale timeZone colour position greeting logoUrl}}',
      { key },
    );
  }

  start(input: Start): Promise<Conversation> {
    return this.call(
      `mutation($input:StartConversationInput!){answer:startConversation(input:$input){${CONVERSATION}}}`,
      { input },
    );
  }

  resume(token: string): Promise<Conversation> {
    return this.call(`query($token:String!){answer:conversation(token:$token){${CONVERSATION}}}`, { token });
  }

  send(token: string, { id, text, choice }: Letter): Promise<Turn> {
    return this.call(`mutation($input:SendMessageInput!){answer:sendMessage(input:$input){${TURN}}}`, {
      input: { token, messageId: id, text, choice },
    });
  }

  private async call<T>(query: string, variables: object): Promise<T> {
    let answer = await this.post(query, variables);
    if (answer.status === 401) {
      // The key may have been exchanged since config.json was read.
      this.endpoint = undefined;
      answer = await this.post(query, variables);
    }
    return this.read(answer);
  }

  private async read<T>(answer: Response): Promise<T> {
    const body = await answer.json().catch(() => ({}));
    if (body.data?.answer) return body.data.answer;
    const { errorType, message, errorInfo } = body.errors?.[0] ?? {};
    const type = errorType ?? (answer.status === 429 ? 'Throttled' : `Http${answer.status}`);
    // What does not say otherwise and is no mistake of ours passes: servers restart, firewalls cool down.
    const retryable = errorInfo?.retryable ?? (answer.status !== 401 && (!errorType || answer.status !== 200));
    throw new ApiError(type, message ?? answer.statusText, retryable, !!errorInfo);
  }

  private async post(query: string, variables: object): Promise<Response> {
    const language = this.language();
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
    try {
      const { graphqlUrl, apiKey } = await (this.endpoint ??= this.configuration());
      return await fetch(graphqlUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-api-key': apiKey,
          ...(language && { 'accept-language': language }),
        },
        body: JSON.stringify({ query, variables }),
        signal: giveUp.signal,
      });
    } catch (error) {
      throw new ApiError('Unreachable', `${error}`, true);
    } finally {
      clearTimeout(timer);
    }
  }

  private async configuration(): Promise<{ graphqlUrl: string; apiKey: string }> {
    try {
      return await (await fetch(`${this.cdn}config.json`, { cache: 'no-cache' })).json();
    } catch (error) {
      this.endpoint = undefined;
      throw error;
    }
  }
}
