/** The 404 page. It stands for any address, so it speaks all three languages. */

import { addresses } from '../addresses';
import type { Assets } from '../assets';
import { Basics } from '../parts/layout';
import { Mark } from '../parts/mark';
import { languages, texts } from '../texts';

export function Missing({ assets }: { assets: Assets }) {
  return (
    <html lang={languages[0]}>
      <head>
        <Basics assets={assets} />
        <title>404 · Chat Booking</title>
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <header class="masthead">
          <a class="name" href="/">
            <Mark />
            Chat Booking
          </a>
        </header>
        <main>
          <div class="missing">
            <h1>404</h1>
            {languages.map((language) => {
              const t = texts[language].missing;
              return (
                <section lang={language}>
                  <h2>{t.title}</h2>
                  <p>
                    {t.text} <a href={addresses.home[language]}>{t.back}</a>
                  </p>
                </section>
              );
            })}
          </div>
        </main>
      </body>
    </html>
  );
}
