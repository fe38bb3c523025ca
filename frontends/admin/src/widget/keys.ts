/** Which keys open the chat, and which of them a page should carry. */

import type { WidgetKeyFieldsFragment } from './widget.gql';

export type Key = WidgetKeyFieldsFragment;

/** Until then it works; a key that is being replaced has its end ahead. */
export const works = ({ revokedAt }: Key, now: number): boolean => !revokedAt || new Date(revokedAt).getTime() > now;

/** The dashboard's own key, with which it shows the chat: it works on no page of the business. */
export const isPreview = ({ allowedOrigins }: Key, dashboard: string): boolean =>
  allowedOrigins.length > 0 && allowedOrigins.every((origin) => origin === dashboard);

/** In the order in which they matter: those in force, newest first, then those that end. */
export function keysOfPages(keys: readonly Key[], dashboard: string, now: number): Key[] {
  return keys
    .filter((key) => works(key, now) && !isPreview(key, dashboard))
    .sort(
      (one, other) =>
        Number(Boolean(one.revokedAt)) - Number(Boolean(other.revokedAt)) ||
        other.createdAt.localeCompare(one.createdAt),
    );
}

/** A key that shows the chat on the dashboard. */
export const previewKey = (keys: readonly Key[], dashboard: string, now: number): Key | undefined =>
  keys.find((key) => works(key, now) && key.allowedOrigins.includes(dashboard));
