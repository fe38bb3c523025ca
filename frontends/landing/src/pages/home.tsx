import { absolute, addresses } from '../addresses';
import type { Assets } from '../assets';
import { operator } from '../operator';
import { Closing } from '../parts/closing';
import { Features } from '../parts/features';
import { Hero } from '../parts/hero';
import { Layout } from '../parts/layout';
import { Plans } from '../parts/plans';
import { Questions } from '../parts/questions';
import { Reading } from '../parts/reading';
import { Steps } from '../parts/steps';
import { type Language, languages, texts } from '../texts';

export function Home({ language, assets }: { language: Language; assets: Assets }) {
  const { title, description } = texts[language].home;
  return (
    <Layout
      name="home"
      language={language}
      assets={assets}
      title={title}
      description={description}
      data={data(language)}
    >
      <Hero language={language} />
      <Steps language={language} />
      <Reading language={language} />
      <Features language={language} />
      <Plans language={language} />
      <Questions language={language} />
      <Closing language={language} />
    </Layout>
  );
}

/** The product and its questions, for search engines. */
function data(language: Language): object {
  const t = texts[language];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'SoftwareApplication',
        name: operator.name,
        description: t.home.description,
        url: absolute(addresses.home[language]),
        applicationCategory: 'BusinessApplication',
        operatingSystem: 'Web',
        inLanguage: languages,
        offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
      },
      {
        '@type': 'FAQPage',
        inLanguage: language,
        mainEntity: t.questions.items.map(([name, text]) => ({
          '@type': 'Question',
          name,
          acceptedAnswer: { '@type': 'Answer', text },
        })),
      },
    ],
  };
}
