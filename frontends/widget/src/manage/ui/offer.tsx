/** A time that has opened up for somebody who waits, or what has become of it. */

import { h } from '../../chat/ui/dom';
import { elsewhere, longDay } from '../../chat/time';
import type { Offer, Locale } from '../model';
import type { ManageTexts } from '../locales/texts';
import { Frame } from './page';
import { Trouble } from './trouble';
import type { OfferView } from './view';
import { moment } from './visit';

export function OfferPage(props: OfferView) {
  const { desk, texts } = props;
  const { offer } = desk;
  return (
    <Frame {...props} business={offer?.business} screen={offer?.status ?? ''} contact>
      {offer && (
        <div class="block">
          <h1 tabindex="-1">{texts.offer[offer.status as 'OFFERED']}</h1>
          <What {...{ ...props, offer }} />
          <Trouble {...{ desk, texts }} />
          <Answers {...{ ...props, offer }} />
        </div>
      )}
    </Frame>
  );
}

function What({ offer, texts, locale }: { offer: Offer; texts: ManageTexts; locale: Locale }) {
  const { status, start, until, timeZone, serviceName, providerName, date } = offer;
  const what = (
    <p>
      {serviceName} {providerName && texts.with(providerName)}
    </p>
  );
  if (status === 'OFFERED') {
    const visitor = elsewhere(start!, timeZone, locale);
    return (
      <div class="card">
        <p class="day">{moment(start!, timeZone, locale)}</p>
        {visitor && (
          <p class="quiet">
            {visitor} {texts.yourTime}
          </p>
        )}
        {what}
        <p class="quiet">{texts.keptUntil(moment(until!, timeZone, locale))}</p>
      </div>
    );
  }
  if (status === 'LAPSED') return <p>{texts.over}</p>;
  return (
    <div>
      {what}
      <p>{texts.waitingFor(longDay(`${date}T00:00Z`, 'UTC', locale))}</p>
      {status === 'WAITING' && <p class="quiet">{texts.stillThere}</p>}
    </div>
  );
}

function Answers({ offer: { status }, desk, texts }: OfferView & { offer: Offer }) {
  return (
    <div class="actions">
      {status === 'OFFERED' && (
        <button type="button" class="main" onclick={() => void desk.accept()}>
          {desk.busy ? texts.wait : texts.accept}
        </button>
      )}
      {/OFFERED|WAITING/.test(status) && (
        <button type="button" onclick={() => void desk.leave()}>
          {status === 'OFFERED' ? texts.decline : texts.leave}
        </button>
      )}
    </div>
  );
}
