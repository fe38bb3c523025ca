/** What the user pool refuses, as a sentence. */

import { useTexts } from './texts';
import type es from './texts/es.json';

type Failure = Extract<keyof typeof es, `fail.${string}`>;

const FAILURES: Readonly<Record<string, Failure>> = {
  NotAuthorizedException: 'fail.credentials',
  UserNotFoundException: 'fail.credentials',
  UsernameExistsException: 'fail.exists',
  CodeMismatchException: 'fail.code',
  EnableSoftwareTokenMFAException: 'fail.code',
  ExpiredCodeException: 'fail.codeExpired',
  InvalidPasswordException: 'fail.password',
  LimitExceededException: 'fail.tooOften',
  TooManyRequestsException: 'fail.tooOften',
  TooManyFailedAttemptsException: 'fail.tooOften',
  PasswordResetRequiredException: 'fail.resetRequired',
  NetworkError: 'fail.network',
};

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

export const failureOf = (error: unknown): Failure => FAILURES[nameOf(error)] ?? 'fail.other';

export function useFailureText(): (error: unknown) => string {
  const t = useTexts();
  return (error) => t(failureOf(error));
}
