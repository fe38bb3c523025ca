/** What the launcher and the chat, two files that load one after the other, know of each other. */

import type { ChatConfig, ChatError, ChatEvents, ChatLocale, ChatPosition, ChatUser } from '../../types/chat-widget';
import type { contrast, Rgb } from './colour';

/** How the business wants its chat to look, as far as the page has not said otherwise. */
export interface Look {
  colour: string | undefined;
  position: ChatPosition;
  locale: ChatLocale;
}

/** What the launcher offers to the chat. */
export interface Shell {
  /** Where the chat draws itself; no style of the page comes in. */
  readonly root: ShadowRoot;
  /** Address of the folder that holds config.json, with a slash at its end. */
  readonly cdn: string;
  config: ChatConfig;
  user: ChatUser;
  /** Loaded once for both. */
  readonly contrast: typeof contrast;
  style(text: string): void;
  /** The page's or the browser's language; undefined when it is none of ours. */
  locale(): ChatLocale | undefined;
  emit<E extends keyof ChatEvents>(event: E, detail?: ChatEvents[E]): void;
  /** Called again whenever the business's settings or the page's have changed; answers the colour that holds. */
  dress(look: Look): Rgb;
  close(): void;
  /** There is no chat on this page: takes the launcher away and says why, to the page and in its console. */
  refuse(error: ChatError): void;
}

/** What the chat offers to the launcher. */
export interface Chat {
  /** `focus`: whether a person opened it just now, so that the keyboard follows. */
  open(focus: boolean): void;
  close(): void;
  send(text: string): void;
  /** Opens the talk about a booking that a mail linked to. */
  manage(reference: string): void;
  /** The shell's config or user has changed. */
  update(): void;
  destroy(): void;
}

export type StartChat = (shell: Shell) => Promise<Chat>;
