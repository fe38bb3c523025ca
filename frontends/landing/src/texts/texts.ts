/** What the pages say, in one language. All three catalogs have exactly these keys. */

export type Language = 'es' | 'en' | 'pt';

export interface Texts {
  /** As the language calls itself. */
  language: string;
  home: { title: string; description: string };
  skip: string;
  nav: { label: string; languages: string; signIn: string };
  hero: {
    hour: string;
    /** The second part is marked as with a highlighter. */
    headline: [plain: string, marked: string];
    lead: string;
    start: string;
    free: string;
    /** Sentences for the demo business of this language, which the widget then says. */
    try: { label: string; sentences: string[]; received: string; by: string; code: string };
  };
  sheet: {
    label: string;
    day: string;
    business: string;
    /** Hour, visit, customer; only an hour: free. `note` is a line across, such as a lunch break. */
    lines: SheetLine[];
    chat: {
      label: string;
      visitor: string;
      assistant: string;
      messages: [who: 'visitor' | 'assistant', text: string][];
    };
  };
  steps: { hour: string; menu: string; title: string; items: [title: string, text: string][]; snippet: string };
  reading: {
    title: string;
    lead: string;
    said: string;
    understood: string;
    rows: [said: string, understood: string][];
  };
  features: { hour: string; menu: string; title: string; items: [title: string, text: string][] };
  plans: {
    hour: string;
    menu: string;
    title: string;
    lead: string;
    plan: string;
    columns: [bookings: string, conversations: string, people: string];
    unlimited: string;
    everything: string;
    start: string;
  };
  questions: { hour: string; menu: string; title: string; items: [question: string, answer: string][] };
  closing: { hour: string; title: string; text: string };
  footer: { privacy: string; terms: string; contact: string };
  missing: { title: string; text: string; back: string };
  legal: { updated: string; privacy: Legal; terms: Legal };
}

export interface SheetLine {
  hour: string;
  visit?: string;
  customer?: string;
  note?: string;
  /** The visit that the conversation beside the sheet leads to. */
  fresh?: boolean;
}

export interface Legal {
  title: string;
  description: string;
  lead: string;
  sections: [title: string, ...paragraphs: string[]][];
}
