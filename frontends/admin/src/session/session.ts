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
  /** `locked`: the session ended by itself before something was saved, and the page waits for the same person. */
  readonly status: 'loading' | 'signedOut' | 'signedIn' | 'locked';
  readonly user?: User;
  /** The session ended by itself, in the middle of something: the id of whose it was. */
  readonly expired?: string;
  /** It ended by choice: where somebody was is not told to who comes next. */
  readonly left?: boolean;
}

const listeners = new Set<() => void>();
const forgetting = new Set<() => void>();
const unsaved = new Set<object>();
let session: Session = { status: 'loading' };
let leaving = false;

/** Tells the other tabs that somebody has left, and not only lost the session. */
const LEFT = 'chat-booking:left';

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
    if (key === LEFT) become({ status: 'signedOut', left: true });
    else if (key === null || key.endsWith('.LastAuthUser')) void refreshSession(false);
  });
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/** Reads the tokens again; `anew` asks the user pool for new ones, with the role as it is now. */
export async function refreshSession(anew = true): Promise<Session> {
  try {
    const { tokens } = await fetchAuthSession({ forceRefresh: anew });
    const claims = tokens?.idToken?.payload;
    become(claims ? { status: 'signedIn', user: userOf(claims) } : ended());
  } catch (error) {
    // No network is no reason to sign anybody out.
    if (!session.user || !isNetworkError(error)) become(ended());
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
  leaving = true;
  try {
    // Amplify keeps it to itself when the user pool was not reached, and the other sessions would live on.
    if (everywhere) await fetchAuthSession({ forceRefresh: true });
    localStorage.setItem(LEFT, new Date().toISOString());
    await amplifySignOut({ global: everywhere });
    become({ status: 'signedOut', left: true });
  } finally {
    leaving = false;
  }
}

/** The API did not accept the token, or there is none: what was on the page stays its address. */
export function sessionExpired(): void {
  if (session.status !== 'signedIn' || leaving) return;
  become(ended());
  void amplifySignOut().catch(() => undefined);
}

/** Until it is let go, the page outlives its session: there is something on it that only exists there. */
export function keepPage(): () => void {
  const hold = {};
  unsaved.add(hold);
  return () => unsaved.delete(hold);
}

/** Whoever is locked out does not come back: the page goes with them. */
export function giveUp(): void {
  become({ status: 'signedOut', left: true });
}

/** Runs before anybody else, or the same person in another business, sees a page: nothing may be left of before. */
export function whenUserChanges(forget: () => void): void {
  forgetting.add(forget);
}

function ended(): Session {
  const { user } = session;
  if (!user) return { status: 'signedOut' };
  return unsaved.size > 0 ? { status: 'locked', user } : { status: 'signedOut', expired: user.id };
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

export const isNetworkError = (error: unknown): boolean => error instanceof Error && error.name === 'NetworkError';
