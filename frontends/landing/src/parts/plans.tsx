import { signUp } from '../addresses';
import { plans } from '../plans';
import { type Language, texts } from '../texts';
import { Entry } from './entry';

export function Plans({ language }: { language: Language }) {
  const t = texts[language].plans;
  const written = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const amount = (value: number | null) => (value === null ? t.unlimited : written.format(value));
  return (
    <Entry id="plans" hour={t.hour} title={t.title}>
      <p class="lead">{t.lead}</p>
      <div class="plans page">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.plan}</th>
              {t.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr>
                <th scope="row">{plan.name}</th>
                {[plan.bookings, plan.conversations, plan.people].map((value, column) => (
                  <td data-column={t.columns[column]}>{amount(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t.everything}</p>
      <p class="start">
        <a class="button" href={signUp(language)} rel="nofollow">
          {t.start}
        </a>
      </p>
    </Entry>
  );
}
