/** What every page has around its content: head, masthead, footer. */

import type { ComponentChildren } from 'preact';
import { type PageName, absolute, addresses } from '../addresses';
import type { Assets } from '../assets';
import { type Language, languages, texts } from '../texts';
import { Footer } from './footer';
import { Masthead } from './masthead';

interface Props {
  name: PageName;
  language: Language;
  assets: Assets;
  title: string;
  description: string;
  /** Structured data of schema.org. */
  data?: object;
  children: ComponentChildren;
}

export function Layout({ name, language, assets, title, description, data, children }: Props) {
  const t = texts[language];
  const here = absolute(addresses[name][language]);
  const picture = absolute(assets.pictures[language]);
  return (
    <html lang={language}>
      <head>
        <Basics assets={assets} />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={here} />
        {languages.map((other) => (
          <link rel="alternate" hreflang={other} href={absolute(addresses[name][other])} />
        ))}
        <link
          rel="alternate"
          hreflang="x-default"
          href={name === 'home' ? absolute('/') : absolute(addresses[name].en)}
        />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="Chat Booking" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={here} />
        <meta property="og:locale" content={{ es: 'es_419', en: 'en_US', pt: 'pt_BR' }[language]} />
        <meta property="og:image" content={picture} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={t.hero.headline.join(' ')} />
        <meta name="twitter:card" content="summary_large_image" />
        {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json(data) }} />}
        {name === 'home' && <script type="module" src={assets.script} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {t.skip}
        </a>
        <Masthead name={name} language={language} />
        <main id="content">{children}</main>
        <Footer language={language} />
      </body>
    </html>
  );
}

/** What every document of ours needs, the one without a language too. */
export function Basics({ assets }: { assets: Assets }) {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fafbff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0f1230" media="(prefers-color-scheme: dark)" />
      <link rel="stylesheet" href={assets.style} />
      {assets.fonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={assets.touchIcon} />
    </>
  );
}

/** As the content of a script element: nothing in it may end that element. */
const json = (data: object): string => JSON.stringify(data).replace(/</g, '\\u003c');
