/** The page around every screen: whose booking it is, what happened last, in which language. */

import { h, type Child } from '../../chat/ui/dom';
import { Picture } from '../../chat/ui/picture';
import { LOCALES } from '../address';
import type { Business, Locale } from '../model';
import { Cancelling } from './cancelling';
import { Confirming, Moving } from './moving';
import type { Loaded, View } from './view';
import { Visit } from './visit';

interface Props extends View {
  speak(locale: Locale): void;
}

const NAMES: Record<Locale, string> = { es: 'Español', en: 'English', pt: 'Português' };
const SCREENS: Record<string, (view: Loaded) => Child> = { visit: Visit, move: Moving, confirm: Confirming, cancel: Cancelling };

export function Page(props: Props) {
  const { desk, texts, locale, speak } = props;
  const { booking } = desk;
  const Screen = SCREENS[desk.screen]!;
  return (
    <div class="panel page" aria-busy={desk.busy && 'true'}>
      {booking && <Head business={booking.business} />}
      <main key={booking ? desk.screen : 'none'}>
        <p role="status" class="done">
          {desk.done && texts.done[desk.done]}
        </p>
        {booking ? <Screen {...{ ...props, booking }} /> : <Opening {...props} />}
      </main>
      {booking && desk.screen === 'visit' && <Contact business={booking.business} title={texts.contact} />}
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
  <header>
    <Picture name={name} url={logoUrl} />
    <p class="business">{name}</p>
  </header>
);

/** Before the booking is there: on its way, or the reason why it does not come. */
function Opening({ desk, texts }: View) {
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

/** What went wrong, in a sentence for people. */
export function told({ type, message, told: meant }: NonNullable<View['desk']['trouble']>, texts: View['texts']): string {
  return meant ? message : type === 'Unreachable' ? texts.unreachable : texts.failed;
}

/** What stood in the way of a step, with a way to try it again where that may help. */
export function Trouble({ desk, texts }: Pick<View, 'desk' | 'texts'>) {
  const { trouble } = desk;
  return (
    <div role="alert" class="trouble">
      {trouble && <p>{told(trouble, texts)}</p>}
      {trouble?.retryable && (
        <button type="button" onclick={() => void desk.retry()}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}
