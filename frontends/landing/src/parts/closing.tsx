import { signUp } from '../addresses';
import { type Language, texts } from '../texts';
import { Entry } from './entry';

export function Closing({ language }: { language: Language }) {
  const t = texts[language];
  return (
    <Entry kind="closing" hour={t.closing.hour} title={t.closing.title}>
      <p class="lead">{t.closing.text}</p>
      <p class="start">
        <a class="button" href={signUp(language)} rel="nofollow">
          {t.hero.start}
        </a>
        <span>{t.hero.free}</span>
      </p>
    </Entry>
  );
}
