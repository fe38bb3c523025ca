/** A page of the demo business's book beside the conversation that fills one of its lines. */

import { type Language, texts } from '../texts';
import type { SheetLine } from '../texts/texts';

export function Sheet({ language }: { language: Language }) {
  const t = texts[language].sheet;
  return (
    <figure class="sheet" aria-label={t.label}>
      <div class="page">
        <p class="day">
          <b>{t.day}</b> <span>{t.business}</span>
        </p>
        <ol>{t.lines.map(line)}</ol>
      </div>
      <figcaption>
        <span class="spoken">{t.chat.label}</span>
        {t.chat.messages.map(([who, text]) => (
          <p class={`says ${who}`}>
            <span class="spoken">{t.chat[who]}:</span> {text}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}

function line({ hour, visit, customer, note, fresh }: SheetLine) {
  const kind = fresh ? 'fresh' : note ? 'note' : visit ? 'taken' : 'free';
  return (
    <li class={kind}>
      <time>{hour}</time>
      {visit && (
        <span class="visit">
          <b>{visit}</b> <span>{customer}</span>
        </span>
      )}
      {note && <span class="visit">{note}</span>}
    </li>
  );
}
