/** Who is signed in. Amplify keeps and renews the tokens; here is what they say, and when they end. */

import { useSyncExternalStore } from 'react';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut as amplifySignOut } from 'aws-amplify/auth';
import type { Role } from '~/api/schema.gql';
import type { Config } from '~/app/config';

export interface User {
  /** The user's id in the user pool, which is the member's id too. */
  readonly id: string;
  readonly email: string;
  /** Both absent for somebody who belongs to no business (yet, or any more). */
  readonly tenantId?: string;
  readonly role?: Role;
}

export interface Session {
  readonly status: 'loading' | 'signedOut' | 'signedIn';
  readonly user?: User;
  /** The session ended by itself, in the middle of something. */
  readonly expired?: boolean;
}

const listeners = new Set<() => void>();
const forgetting = new Set<() => void>();
let session: Session = { status: 'loading' };

export function configureSession(config: Config): void {
  const { userPoolId, userPoolClientId, identityPoolId, userPoolEndpoint, identityPoolEndpoint } = config;
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId,
        userPoolClientId,
        identityPoolId,
        allowGuestAccess: false,
        ...(userPoolEndpoint ? { userPoolEndpoint } : {}),
        ...(identityPoolEndpoint ? { identityPoolEndpoint } : {}),
      },
    },
  });
  // Signed in or out in another tab: Amplify's tokens are this browser's, not this page's.
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.endsWith('.LastAuthUser')) void refreshSession(false);
  });
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/** Reads the tokens again; `anew` asks the user pool for new ones, with the role as it is now. */
export async function refreshSession(anew = true): Promise<Session> {
  try {
    const { tokens } = await fetchAuthSession({ forceRefresh: anew });
    const claims = tokens?.idToken?.payload;
    become(claims ? { status: 'signedIn', user: userOf(claims) } : { status: 'signedOut' });
  } catch (error) {
    // No network is no reason to sign anybody out.
    if (session.status !== 'signedIn' || !isNetworkError(error)) become({ status: 'signedOut' });
  }
  return session;
}

/** The token that the API wants; undefined when there is no session any more. */
export async function accessToken(): Promise<string | undefined> {
  const { tokens } = await fetchAuthSession();
  return tokens?.accessToken.toString();
}

/** In this browser; `everywhere` also ends all other sessions of this person. */
export async function signOut(everywhere = false): Promise<void> {
  await amplifySignOut({ global: everywhere });
  become({ status: 'signedOut' });
}

/** The API did not accept the token, or there is none: what was on the page stays its address. */
export function sessionExpired(): void {
  if (session.status !== 'signedIn') return;
  become({ status: 'signedOut', expired: true });
  void amplifySignOut().catch(() => undefined);
}

/** Runs before anybody else, or the same person in another business, sees a page: nothing may be left of before. */
export function whenUserChanges(forget: () => void): void {
  forgetting.add(forget);
}

function become(next: Session): void {
  if (JSON.stringify(next) === JSON.stringify(session)) return;
  const { user } = session;
  session = next;
  if (user && (user.id !== next.user?.id || user.tenantId !== next.user.tenantId)) forgetting.forEach((forget) => forget());
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function userOf(claims: Readonly<Record<string, unknown>>): User {
  const { tenantId, role } = claims;
  return {
    id: String(claims.sub),
    email: String(claims.email),
    ...(typeof tenantId === 'string' ? { tenantId } : {}),
    ...(typeof role === 'string' ? { role: role as Role } : {}),
  };
}

const isNetworkError = (error: unknown): boolean => error instanceof Error && error.name === 'NetworkError';
