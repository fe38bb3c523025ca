/** Dates of the calendar, `yyyy-mm-dd`, without a zone. */

export function shifted(date: string, days: number): string {
  const moved = new Date(`${date}T00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
