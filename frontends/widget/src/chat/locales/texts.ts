/** What the chat itself says; the conversation's sentences come from the service. */
export interface Texts {
  role: string;
  close: string;
  restart: string;
  restartAsk: string;
  conversation: string;
  placeholder: string;
  send: string;
  choices: string;
  you: string;
  waiting: string;
  offline: string;
  sentLater: string;
  throttled: string;
  retry: string;
  expired: string;
  refused: string;
  blocked: string;
  dayParts: readonly [string, string, string];
  noTimes: string;
  free: string;
  yourTime: string;
  yourTimes: string;
  name: string;
  email: string;
  phone: string;
  nameMissing: string;
  emailWrong: string;
  phoneWrong: string;
  contactMissing: string;
  continue: string;
  reference: string;
  addTo: string;
  calendarFile: string;
  status: Readonly<Record<'SUMMARY' | 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'NO_SHOW' | 'COMPLETED', string>>;
  /** Said in the visitor's name, with the reference, when a mail's link is followed. */
  manage: string;
}
