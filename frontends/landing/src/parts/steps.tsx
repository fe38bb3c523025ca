import { type Language, texts } from '../texts';
import { Entry } from './entry';

export function Steps({ language }: { language: Language }) {
  const t = texts[language].steps;
  return (
    <Entry id="how" hour={t.hour} title={t.title}>
      <ol class="steps">
        {t.items.map(([title, text]) => (
          <li>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <figure class="snippet">
        <figcaption>{t.snippet}</figcaption>
        <pre>
          <code>
            {'<script src="https://widget.…/v1/chat-widget.js"\n        '}
            <mark>{'data-key="pk_…"'}</mark>
            {' async></script>'}
          </code>
        </pre>
      </figure>
    </Entry>
  );
}
