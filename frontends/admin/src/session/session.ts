/** Who is signed in. Amplify keeps and renews the tokens; here is what they say, and when they end. */

import { useSyncExternalStore } from 'react';
import { Amplify } from 'aws-amplify';
import { signOut as amplifySignOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import type { Role } from '~/schema.gql';
import type { Config } from '~/config';

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
/** What the keys of Amplify's tokens begin with. */
const TOKENS = 'CognitoIdentityServiceProvider.';
const SETTLING_MS = 50;

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
  let settled: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('storage', ({ key }) => {
    if (key === LEFT) become({ status: 'signedOut', left: true });
    else if (key === null || key.startsWith(TOKENS)) {
      // Tokens come and go one by one: only together do they say who is there.
      clearTimeout(settled);
      settled = setTimeout(() => void refreshSession(false), SETTLING_MS);
    }
  });
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/** Reads the tokens again; `anew` asks the user pool for new ones, with the role as it is now. */
export async function refreshSession(anew = true): Promise<Session> {
  try {
    const tokens = await tokensOf(anew);
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
  return (await tokensOf(false))?.accessToken.toString();
}

/** The one that also says who somebody is, as their verified e-mail: for an operation that asks for it. */
export async function idToken(): Promise<string | undefined> {
  return (await tokensOf(false))?.idToken?.toString();
}

/** In this browser; `everywhere` also ends all other sessions of this person. */
export async function signOut(everywhere = false): Promise<void> {
  leaving = true;
  try {
    // Amplify keeps it to itself when the user pool was not reached, and the other sessions would live on.
    if (everywhere) await tokensOf(true);
    localStorage.setItem(LEFT, new Date().toISOString());
    await amplifySignOut({ global: everywhere });
    become({ status: 'signedOut', left: true });
  } finally {
    leaving = false;
  }
}

/** There is no token any more, or the API has `refused` it: what was on the page stays its address. */
export function sessionExpired(refused: boolean): void {
  if (session.status !== 'signedIn' || leaving) return;
  become(ended());
  // Where there is none, another tab may be just about to have one.
  if (refused) void amplifySignOut().catch(() => undefined);
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

/** Of the user pool alone: credentials of the identity pool are for uploads, and who comes next has no use for them. */
const tokensOf = (anew: boolean) => cognitoUserPoolsTokenProvider.getTokens({ forceRefresh: anew });

function ended(): Session {
  const { user } = session;
  // How it ends, or has ended, is told by whoever ends it.
  if (leaving || session.status === 'signedOut') return session;
  if (!user) return { status: 'signedOut' };
  return unsaved.size > 0 ? { status: 'locked', user } : { status: 'signedOut', expired: user.id };
}

function become(next: Session): void {
  if (JSON.stringify(next) === JSON.stringify(session)) return;
  const { user } = session;
  session = next;
  if (user && (user.id !== next.user?.id || user.tenantId !== next.user.tenantId)) {
    for (const forget of forgetting) forget();
  }
  for (const listener of listeners) listener();
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
