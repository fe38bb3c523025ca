/** The page around every screen: whose it is, what happened last, in which language. */

import { h, type Child } from '../../chat/ui/dom';
import { Picture } from '../../chat/ui/picture';
import { LOCALES } from '../address';
import type { Business, Locale } from '../model';
import { Cancelling } from './cancelling';
import { Confirming, Moving } from './moving';
import { told } from './trouble';
import type { Loaded, Spoken, View } from './view';
import { Visit } from './visit';

interface FrameProps extends Spoken {
  business: Business | undefined;
  /** What is shown; another one begins anew. */
  screen: string;
  /** What went well last. */
  done?: string | undefined;
  /** Whether the business's contact stands below. */
  contact: boolean;
  children?: Child;
}

const NAMES: Record<Locale, string> = { es: 'Español', en: 'English', pt: 'Português' };
const SCREENS: Record<string, (view: Loaded) => Child> = {
  visit: Visit,
  move: Moving,
  confirm: Confirming,
  cancel: Cancelling,
};

export function Page(props: View) {
  const { desk, texts } = props;
  const { booking, screen, done } = desk;
  const Screen = SCREENS[screen]!;
  return (
    <Frame
      {...props}
      business={booking?.business}
      screen={screen}
      done={done && texts.done[done]}
      contact={screen === 'visit'}
    >
      {booking && <Screen {...{ ...props, booking }} />}
    </Frame>
  );
}

/** Before there is a business to show, the page is on its way, or says why it does not come. */
export function Frame(props: FrameProps) {
  const { desk, texts, locale, speak, business, screen, done, contact, children } = props;
  return (
    <div class="panel page" aria-busy={desk.busy && 'true'}>
      {business && <Head business={business} />}
      <main key={business ? screen : 'none'}>
        <p role="status" class="done">
          {done}
        </p>
        {business ? children : <Opening {...props} />}
      </main>
      {business && contact && <Contact business={business} title={texts.contact} />}
      <nav class="languages" aria-label={texts.language}>
        {LOCALES.map((each) => (
          <button type="button" lang={each} aria-pressed={`${each === locale}`} onclick={() => speak(each)}>
            {NAMES[each]}
          </button>
        ))}
      </nav>
    </div>
  );
}

const Head = ({ business: { name, logoUrl } }: { business: Business }) => (
  <header class="head">
    <Picture name={name} url={logoUrl} />
    <p class="business">{name}</p>
  </header>
);

/** Before the booking is there: on its way, or the reason why it does not come. */
function Opening({ desk, texts }: Spoken) {
  const { trouble } = desk;
  if (!trouble) return <h1 tabindex="-1">{texts.loading}</h1>;
  const { type, retryable } = trouble;
  const broken = type === 'LinkInvalid';
  return (
    <div class="block">
      <h1 tabindex="-1">{broken ? texts.broken : texts.closed}</h1>
      <p>{broken ? texts.latest : told(trouble, texts)}</p>
      {retryable && (
        <button type="button" class="main" onclick={() => void desk.retry()}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}

function Contact({ business, title }: { business: Business; title: string }) {
  const { address, phone, email, website } = business;
  if (!(address || phone || email || website)) return null;
  return (
    <footer>
      <h2>{title}</h2>
      {address && <p>{address}</p>}
      {phone && (
        <p>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {website && (
        <p>
          <a href={website} rel="noreferrer">
            {website.replace(/^https?:\/\/|\/$/g, '')}
          </a>
        </p>
      )}
    </footer>
  );
}
