/** What the launcher says in each of the languages. */

import type { ChatLocale } from '../../types/chat-widget';

export const LABELS: Record<ChatLocale, readonly [open: string, failed: string]> = {
  es: ['Reservar por chat', 'No cargó. ¿Otra vez?'],
  en: ['Book by chat', 'It did not load. Try again?'],
  pt: ['Reservar pelo chat', 'Não carregou. De novo?'],
};
