/** IANA time zones for a choice field, as the browser knows them. */

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Zones by continent; `America/Argentina/Buenos_Aires` is shown as `Argentina / Buenos Aires`.
 * With `also`, a zone that is in use and that this browser may not list.
 */
export function zoneOptions(also = browserZone()): { group: string; items: { value: string; label: string }[] }[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const value of [...new Set([...Intl.supportedValuesOf('timeZone'), also])].sort()) {
    const group = value.split('/')[0]!;
    groups.set(group, [...(groups.get(group) ?? []), { value, label: labelOf(value) }]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

const labelOf = (zone: string): string => zone.split('/').slice(1).join(' / ').replaceAll('_', ' ') || zone;
