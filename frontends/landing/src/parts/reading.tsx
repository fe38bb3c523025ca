import { type Language, texts } from '../texts';
import { Entry } from './entry';

export function Reading({ language }: { language: Language }) {
  const t = texts[language].reading;
  return (
    <Entry title={t.title}>
      <p class="lead">{t.lead}</p>
      <table class="reading">
        <thead>
          <tr>
            <th scope="col">{t.said}</th>
            <th scope="col">{t.understood}</th>
          </tr>
        </thead>
        <tbody>
          {t.rows.map(([said, understood]) => (
            <tr>
              <td>
                <q>{said}</q>
              </td>
              <td>
                {understood.split(' · ').map((part) => (
                  <mark>{part}</mark>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Entry>
  );
}
