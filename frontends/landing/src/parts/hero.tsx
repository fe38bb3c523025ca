/** What it is, in a sentence; the demo business to try it with; a page of its book. */

import { signUp } from '../addresses';
import { type Language, texts } from '../texts';
import { Sheet } from './sheet';

export function Hero({ language }: { language: Language }) {
  const t = texts[language].hero;
  return (
    <section class="entry hero">
      <p class="hour" aria-hidden="true">
        {t.hour}
      </p>
      <div class="body">
        <div class="pitch">
          <h1>
            {t.headline[0]} <mark>{t.headline[1]}</mark>
          </h1>
          <p class="lead">{t.lead}</p>
          <p class="start">
            <a class="button" href={signUp(language)} rel="nofollow">
              {t.start}
            </a>
            <span>{t.free}</span>
          </p>
          <Try language={language} />
        </div>
        <Sheet language={language} />
      </div>
    </section>
  );
}

/** Shown once the widget is there (client/page.ts), which then says the sentence that is pressed. */
function Try({ language }: { language: Language }) {
  const t = texts[language].hero.try;
  return (
    <div class="try" data-by={t.by} data-code={t.code}>
      <p>{t.label}</p>
      <ul>
        {t.sentences.map((sentence) => (
          <li>
            <button type="button" data-say>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
      <p class="received" role="status" data-received={t.received} />
    </div>
  );
}
