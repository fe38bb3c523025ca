import { operator } from '../operator';
import type { Texts } from './texts';

export const en: Texts = {
  language: 'English',
  home: {
    title: 'Chat Booking: appointments by chat for your business',
    description:
      'A chat on your website that understands what customers ask for, offers only free hours and leaves the booking made. In Spanish, English and Portuguese.',
  },
  skip: 'Skip to content',
  nav: { label: 'Sections', languages: 'Languages', signIn: 'Sign in' },
  hero: {
    hour: '9 am',
    headline: ['Your customers write.', 'The hour is taken.'],
    lead: 'A chat on your website that understands “a fade on Friday around 5”, offers only hours that are really free, and leaves the booking made. After closing time too.',
    start: 'Start taking bookings',
    free: 'Free during early access. No card.',
    try: {
      label: 'Try it right here, with a made-up barber shop and a real appointment book:',
      sentences: [
        'I need a haircut tomorrow afternoon',
        'How much is a hot towel shave?',
        'A beard trim on Saturday with anyone',
      ],
      received: 'Just in, in the barber shop’s book',
      by: 'with',
      code: 'Code',
    },
  },
  sheet: {
    label: 'A page of an appointment book: the chat fills in the line at 5 pm',
    day: 'Friday',
    business: 'Sixth Street Barbers',
    lines: [
      { hour: '10:00', visit: 'Haircut', customer: 'Ben C.' },
      { hour: '11:00' },
      { hour: '12:00', visit: 'Hot towel shave', customer: 'Omar H.' },
      { hour: '1:00', note: 'Lunch' },
      { hour: '3:00', visit: 'Kids’ cut', customer: 'Theo N.' },
      { hour: '4:00' },
      { hour: '5:00', visit: 'Skin fade', customer: 'Sam R.', fresh: true },
      { hour: '6:00' },
    ],
    chat: {
      label: 'A recorded conversation',
      visitor: 'Customer',
      assistant: 'Chat',
      messages: [
        ['visitor', 'hey! skin fade on friday around 5, anyone is fine'],
        ['assistant', 'Friday, November 27 at 5:00 PM. What name should I put it under?'],
        ['visitor', 'Sam Reed'],
      ],
    },
  },
  steps: {
    hour: '10 am',
    menu: 'How it works',
    title: 'Three steps, one quiet afternoon',
    items: [
      [
        'Say what you do',
        'Your services with their length and price, your team and their hours. The set-up takes you by the hand, and you can leave it halfway.',
      ],
      [
        'Paste one line into your website',
        'You copy it from the dashboard. It works on WordPress, Shopify, Webflow or a page made by hand, and leaves your design alone.',
      ],
      [
        'Watch it fill up',
        'Every booking is in your calendar at once. Your customer leaves with a code and an entry for their own calendar.',
      ],
    ],
    snippet: 'The line that goes into the page',
  },
  reading: {
    title: 'They write the way they talk',
    lead: 'With typos, in half sentences, in any order. The chat puts service, person, day and hour together, and asks only for what is missing.',
    said: 'What they write',
    understood: 'What the chat understands',
    rows: [
      ['hairct tmrw after 5 w anyone', 'Haircut · tomorrow · from 5:00 PM'],
      ['with lou or whoever', 'Luis · or anyone who is free'],
      ['move it to tuesday pls', 'Move the booking · Tuesday'],
      ['what time do you open on saturday', 'Saturday’s hours, and back to the booking'],
    ],
  },
  features: {
    hour: '11 am',
    menu: 'What you get',
    title: 'What a paper book cannot do',
    items: [
      ['Never two in one hour', 'Whoever comes first has it, even when two people confirm in the same second.'],
      [
        'Your rules, not ours',
        'Breaks between visits, shortest notice, how late a change may come, holidays and days off for each person.',
      ],
      [
        'Changes without a call',
        'Customers move or cancel in the same chat, with their code and as late as you allow.',
      ],
      [
        'Your team, each their part',
        'Who runs it, who edits and who only looks. What is not somebody’s part, they cannot do.',
      ],
      ['Easy on your page', 'Less than 18 KB, no cookies, no trackers. Works by keyboard and with a screen reader.'],
      [
        'Your data is yours',
        'Every business is kept apart in every read and every write, and its data can be exported and erased.',
      ],
    ],
  },
  plans: {
    hour: 'noon',
    menu: 'Plans',
    title: 'Start without paying',
    lead: 'This is early access: no plan costs anything today. We will tell you before that changes, and you can stay on the free plan.',
    plan: 'Plan',
    columns: ['Bookings a month', 'Conversations a month', 'People in the book'],
    unlimited: 'No limit',
    everything: 'All three have every feature. The only difference is how much fits in.',
    start: 'Start taking bookings',
  },
  questions: {
    hour: '1 pm',
    menu: 'Questions',
    title: 'What people ask us',
    items: [
      [
        'Do I have to change my website?',
        'No. You paste one line and a button appears in the corner. Take the line out and everything is gone.',
      ],
      [
        'Is this AI? Can it make up hours?',
        'It makes up nothing: the chat reads messages with rules of its own for Spanish, English and Portuguese, and offers only what the book has free at that moment. What your customers say is sent to no outside model.',
      ],
      [
        'What if it does not understand somebody?',
        'It offers buttons for service, day and hour. You see which messages it did not understand, so that you can add those words.',
      ],
      ['Which time zone does it work in?', 'Always your business’s, also on the days when the clocks change.'],
      [
        'How long until it is ready?',
        'With three services and two people, a few minutes. You can try it in the dashboard before it is on your website.',
      ],
      [
        'What if I want to leave?',
        'Take the line out and close your business in the dashboard. You have 30 days to change your mind.',
      ],
    ],
  },
  closing: {
    hour: '6 pm',
    title: 'Lock the door. The chat stays open.',
    text: 'Open your book today and find bookings in it tomorrow.',
  },
  footer: { privacy: 'Privacy', terms: 'Terms', contact: 'Contact' },
  missing: {
    title: 'Nothing written down here',
    text: 'This page does not exist, or it has moved.',
    back: 'Back to the start',
  },
  legal: {
    updated: 'Last changed: 23 November 2026',
    privacy: {
      title: 'Privacy',
      description: 'What data Chat Booking keeps, what for, for how long, and how to have it erased.',
      lead: 'What we keep, what for and for how long, with no small print.',
      sections: [
        [
          'Who answers for it',
          `${operator.name} runs this service. Each business decides what it asks its customers and answers for that data; we process it on its behalf. For the data of business accounts we answer ourselves. Any question: ${operator.email}.`,
        ],
        [
          'If you visit this site',
          'We use no cookies, no visitor measurement, no advertising and no files from third parties. The servers that deliver the pages and the widget note the IP address, the page asked for and the browser, to find abuse and faults. Those notes are deleted after 90 days.',
        ],
        [
          'If you book by chat',
          'We keep what you write, your name, the e-mail address or telephone number you give, and the bookings you make. The business you are talking to sees it, and no other.',
          'A conversation can be continued for 24 hours after its last message. It is deleted 30 days later. Bookings are kept as long as the business needs them, or until you ask for them to be erased.',
          'Your browser keeps a key that lets you continue the conversation when you come back. It is no cookie, goes to no other site, and the arrow button in the chat forgets it.',
        ],
        [
          'If you have an account',
          'We keep your e-mail address, your password in a form that nobody can read, the name of your business, its settings and who is on your team.',
          'The dashboard keeps you signed in through your browser’s storage until you sign out.',
        ],
        [
          'Where and how',
          'Everything is kept at Amazon Web Services, encrypted at rest and on its way. We share and sell nothing, and no outside language model reads the conversations.',
          'Technical logs hold ids and codes, never names, contacts or messages, and are deleted after 90 days. There are backups of the last 35 days: what is erased is gone from them within that time.',
        ],
        [
          'Your rights',
          `You can ask to see, correct, take along or erase your data. If you booked with a business, ask that business; if it does not answer, or if you have an account, write to ${operator.email}. We answer within 30 days.`,
        ],
      ],
    },
    terms: {
      title: 'Terms of use',
      description: 'The rules for using Chat Booking, in plain language.',
      lead: 'The rules of the service, in plain language.',
      sections: [
        [
          'The service',
          `${operator.name} offers a chat that takes bookings and a dashboard to manage them. It is in early access: it may change, and we do not promise that it is available without interruption.`,
        ],
        [
          'Your account',
          'Whoever opens the account acts for a business and answers for what its team does. Look after your password; you can add a second factor. What you tell us has to be true.',
        ],
        [
          'Price and limits',
          'During early access no plan is charged for. Each plan says how many bookings and conversations it includes a month, and how many people fit in the book. We will write to you at least 30 days before charging for the first time, and nothing is charged that you have not agreed to.',
        ],
        [
          'Your part',
          'Honour the bookings that your book accepts, keep hours and prices up to date, inform your customers about their data, and obey the law of your trade. Do not use the service to deceive, to send messages nobody asked for, or to attack systems.',
        ],
        [
          'Your data',
          'What you put in and what your customers write is yours. We use it only to provide the service, as the privacy page explains.',
        ],
        [
          'Suspending and closing',
          'You can close your business in the dashboard whenever you like, and open it again for 30 days. We may suspend an account that breaks these rules or endangers others, and will say why.',
        ],
        [
          'Liability',
          'The service is provided as it is. As far as the law allows, we are not liable for lost profit or indirect damage. None of this limits rights that the law does not let anyone limit.',
        ],
        [
          'Changes',
          `If these terms change, we will tell you by e-mail before they apply. Questions: ${operator.email}.`,
        ],
      ],
    },
  },
};
