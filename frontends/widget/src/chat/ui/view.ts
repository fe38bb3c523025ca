/** What every part of the panel is drawn from. */

import type { ChatLocale, ChatUser } from '../../../types/chat-widget';
import type { Texts } from '../locales/texts';
import type { Widget } from '../model';
import type { Talk } from '../talk';

export interface View {
  talk: Talk;
  texts: Texts;
  locale: ChatLocale;
  user: ChatUser;
  business: Widget | undefined;
  greeting: string | undefined;
  close(): void;
}
