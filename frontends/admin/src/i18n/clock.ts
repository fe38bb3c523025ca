/** Hours of a week, which are in no zone, as a language writes them. */

/** `09:30` is 9:30 AM where that is how hours are read; `24:00` ends a day. */
export function clock(tag: string): (time: string) => string {
  const format = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  // Where the day has two halves there is no hour 24.
  const { hour12 } = format.resolvedOptions();
  return (time) =>
    time === '24:00' && !hour12 ? time : format.format(new Date(`2024-01-01T${time === '24:00' ? '00:00' : time}Z`));
}
