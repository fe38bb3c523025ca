/** Where somebody wanted to go before signing in: a path of this app, and never another site's. */
export function nextOf(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** The invitation that somebody is following while signing in or up. */
export function invitationOf(search: string): string | undefined {
  const { pathname, searchParams } = new URL(nextOf(search), window.location.origin);
  return pathname === '/join' ? (searchParams.get('token') ?? undefined) : undefined;
}
