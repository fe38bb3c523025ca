/**
 * Where somebody wanted to go before signing in: a path of this app, and never another site's or another person's.
 * Browsers drop tabs and line ends from an address: behind one may come the second slash.
 */
export function nextOf(search: string, user?: { readonly id: string }): string {
  const parameters = new URLSearchParams(search);
  const next = parameters.get('next') ?? '/';
  const whose = parameters.get('expired') ?? user?.id;
  return /^\/(?![/\\])[^\t\r\n]*$/.test(next) && (!user || whose === user.id) ? next : '/';
}

/** The address to sign in at, for somebody who is at `path`; `expired` is whose session has just ended there. */
export function signInAt(path: string, expired?: string): string {
  const parameters = new URLSearchParams({ ...(expired ? { expired } : {}), ...(path === '/' ? {} : { next: path }) });
  return parameters.size ? `/sign-in?${parameters.toString()}` : '/sign-in';
}

/** The invitation that somebody is following while signing in or up. */
export function invitationOf(search: string): string | undefined {
  const { pathname, searchParams } = new URL(nextOf(search), window.location.origin);
  return pathname === '/join' ? (searchParams.get('token') ?? undefined) : undefined;
}
