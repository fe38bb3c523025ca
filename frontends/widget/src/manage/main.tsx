/** The page behind the link in a mail: its address, its language, the browser's history, and where the focus is. */

import '../chat/ui/chat.css';
import '../chat/ui/booking.css';
import './manage.css';
import { draw, h } from '../chat/ui/dom';
import { readable } from '../chat/readable';
import { contrast, css, parse, textOn, type Rgb } from '../shared/colour';
import { localeIn, opened } from './address';
import { connect, connectOffer } from './api';
import { desk as bookingDesk, type Screen } from './desk';
import type { ManageTexts } from './locales/texts';
import type { Locale } from './model';
import { offerDesk } from './offer';
import { OfferPage } from './ui/offer';
import { Page } from './ui/page';

const CATALOGS: Record<Locale, () => Promise<{ default: ManageTexts }>> = {
  es: () => import('./locales/es'),
  en: () => import('./locales/en'),
  pt: () => import('./locales/pt'),
};
const DEFAULT_COLOUR = '#1a7f5a';

let locale = localeIn(location.search, navigator.languages);
let texts = (await CATALOGS[locale]()).default;
let shown: string | undefined;

const { offer, token } = opened(location.hash);
const language = () => locale;
const desk = bookingDesk(connect('/', token, language), changed);
const offered = offerDesk(connectOffer('/', token, language), changed, (booking) => {
  // To the booking that it became; the change of the fragment loads the page anew.
  location.replace(`#${new URLSearchParams({ booking })}`);
});

function changed(): void {
  const focused = document.activeElement;
  const spoken = { texts, locale, speak };
  draw(document.body, offer ? <OfferPage {...spoken} desk={offered} /> : <Page {...{ ...spoken, desk, go, back }} />);
  const business = (desk.booking ?? offered.offer)?.business;
  document.documentElement.lang = locale;
  document.title = [texts.title, business?.name].filter(Boolean).join(' · ');
  dress(business?.colour);
  const screen = offered.offer?.status ?? desk.screen;
  const now = business ? screen : ((offer ? offered : desk).trouble?.type ?? '');
  // A screen reader hears, and the keyboard goes on from, what a step has led to; not from what was there at first.
  const lost = focused !== document.body && !focused?.isConnected;
  if (lost || (shown !== undefined && now !== shown)) {
    history.replaceState({ screen: desk.screen }, '');
    document.querySelector<HTMLElement>('h1')?.focus();
    if (now !== shown) scrollTo(0, 0);
  }
  shown = now;
}

/** The business's colour, and what of it can be read on light and on dark. */
function dress(colour: string | undefined): void {
  const accent = parse(colour) ?? parse(DEFAULT_COLOUR)!;
  const ink = (background: Rgb, end: 0 | 255) => css(readable(accent, background, end, contrast));
  const { style } = document.body;
  style.setProperty('--accent', css(accent));
  style.setProperty('--on', textOn(accent));
  style.setProperty('--ink-light', ink([241, 242, 244], 0));
  style.setProperty('--ink-dark', ink([42, 44, 51], 255));
}

function go(screen: Screen): void {
  history.pushState({ screen }, '');
  desk.show(screen);
}

const back = (): void => history.back();

async function speak(wanted: Locale): Promise<void> {
  texts = (await CATALOGS[wanted]()).default;
  locale = wanted;
  const address = new URL(location.href);
  address.searchParams.set('lang', wanted);
  history.replaceState(history.state, '', address);
  changed();
}

addEventListener('popstate', ({ state }: PopStateEvent) => {
  const screen: Screen = state?.screen ?? 'visit';
  desk.show(screen === 'confirm' && !desk.slot ? 'move' : screen);
});
// Another link in the same tab is another booking.
addEventListener('hashchange', () => location.reload());
// Reading is tried again by itself; a change only when somebody says so.
addEventListener('online', () => {
  if (desk.trouble?.retryable && (!desk.booking || desk.screen === 'move')) void desk.retry();
  if (offered.trouble?.retryable && !offered.offer) void offered.retry();
});

history.replaceState({ screen: 'visit' }, '');
changed();
void (offer ? offered : desk).open();
