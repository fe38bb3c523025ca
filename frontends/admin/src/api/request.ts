/** GraphQL over fetch: one operation, its answer or an ApiError. */

import { config } from '~/config';
import { locale } from '~/i18n/locale';
import { accessToken, isNetworkError, refreshSession, sessionExpired } from '~/session/session';
import { ApiError } from './errors';
import type { Operation } from './operation';

interface GraphQLError {
  readonly message: string;
  readonly errorType?: string;
  readonly errorInfo?: Readonly<Record<string, unknown>> | null;
}

const PATIENCE_MS = 20_000;

export async function request<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  tokenOf = accessToken,
): Promise<Answer> {
  const token = await tokenOf().catch((error: unknown) => {
    throw isNetworkError(error) ? unreachable() : error;
  });
  if (!token) throw expired(false);
  return answerOf(await post(bodyOf(operation, variables), { authorization: token }, signal));
}

/** An operation that is for people who are not signed in. */
export async function requestPublic<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  return answerOf(await post(bodyOf(operation, variables), { 'x-api-key': config().apiKey }, signal));
}

const bodyOf = ({ name, text }: Operation<unknown, unknown>, variables: unknown) => ({
  query: text,
  variables,
  operationName: name,
});

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.status === 401) throw expired(true);
  const body = (await response.json().catch(() => undefined)) as
    | { data?: Answer | null; errors?: readonly GraphQLError[] }
    | undefined;
  const [error] = body?.errors ?? [];
  if (error) throw told(error);
  if (!body?.data) throw unreachable();
  return body.data;
}

async function post(body: object, authorization: HeadersInit, signal: AbortSignal | undefined): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(config().graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale(), ...authorization },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    // Who has left the page does not hear that its request was not answered.
    if (signal?.aborted) throw error;
    throw unreachable();
  }
}

function told({ errorType = 'InternalError', message, errorInfo }: GraphQLError): ApiError {
  // AppSync's own words for what the token does not allow, beside our table of rights.
  if (errorType === 'UnauthorizedException') return expired(true);
  // The role may have been changed since the token was made: the next one says so.
  if (errorType === 'NotAllowed' || errorType === 'NotSignedIn') void refreshSession();
  return new ApiError(errorType, message, errorInfo ?? {}, errorInfo?.retryable === true);
}

function expired(refused: boolean): ApiError {
  sessionExpired(refused);
  return new ApiError('SessionExpired', '');
}

const unreachable = (): ApiError => new ApiError('Unreachable', '', {}, true);
