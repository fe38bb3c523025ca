import { type Language, texts } from '../texts';
import { Entry } from './entry';

export function Questions({ language }: { language: Language }) {
  const t = texts[language].questions;
  return (
    <Entry id="questions" hour={t.hour} title={t.title}>
      {t.items.map(([question, answer]) => (
        <details>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </Entry>
  );
}
