/** Name, sections, languages, the way in. */

import { type PageName, addresses, signIn } from '../addresses';
import { type Language, languages, texts } from '../texts';
import { Mark } from './mark';

export function Masthead({ name, language }: { name: PageName; language: Language }) {
  const t = texts[language];
  const home = addresses.home[language];
  return (
    <header class="masthead">
      <a class="name" href={home}>
        <Mark />
        <span>Chat Booking</span>
      </a>
      <nav class="sections" aria-label={t.nav.label}>
        <a href={`${home}#how`}>{t.steps.menu}</a>
        <a href={`${home}#plans`}>{t.plans.menu}</a>
        <a href={`${home}#questions`}>{t.questions.menu}</a>
      </nav>
      <nav class="languages" aria-label={t.nav.languages}>
        {languages.map((other) => (
          <a
            href={addresses[name][other]}
            hreflang={other}
            lang={other}
            aria-current={other === language ? 'page' : undefined}
          >
            <span aria-hidden="true">{other}</span>
            <span class="spoken">{texts[other].language}</span>
          </a>
        ))}
      </nav>
      <a class="sign-in" href={signIn(language)} rel="nofollow">
        {t.nav.signIn}
      </a>
    </header>
  );
}
