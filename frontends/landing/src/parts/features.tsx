import { type Language, texts } from '../texts';
import { Entry } from './entry';

export function Features({ language }: { language: Language }) {
  const t = texts[language].features;
  return (
    <Entry id="features" hour={t.hour} title={t.title}>
      <ul class="features">
        {t.items.map(([title, text]) => (
          <li>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Entry>
  );
}
