/** Privacy and terms. */

import type { Assets } from '../assets';
import { Layout } from '../parts/layout';
import { type Language, texts } from '../texts';

export function LegalPage({
  name,
  language,
  assets,
}: {
  name: 'privacy' | 'terms';
  language: Language;
  assets: Assets;
}) {
  const { updated, [name]: legal } = texts[language].legal;
  return (
    <Layout
      name={name}
      language={language}
      assets={assets}
      title={`${legal.title} · Chat Booking`}
      description={legal.description}
    >
      <article class="legal">
        <h1>{legal.title}</h1>
        <p class="lead">{legal.lead}</p>
        {legal.sections.map(([title, ...paragraphs]) => (
          <section>
            <h2>{title}</h2>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </section>
        ))}
        <p class="updated">{updated}</p>
      </article>
    </Layout>
  );
}
