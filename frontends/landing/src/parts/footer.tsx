import { addresses } from '../addresses';
import { operator } from '../operator';
import { type Language, texts } from '../texts';

export function Footer({ language }: { language: Language }) {
  const t = texts[language].footer;
  return (
    <footer class="foot">
      <span>{operator.name}</span>
      <a href={addresses.privacy[language]}>{t.privacy}</a>
      <a href={addresses.terms[language]}>{t.terms}</a>
      <a href={`mailto:${operator.email}`}>{t.contact}</a>
    </footer>
  );
}
