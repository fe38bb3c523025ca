/** Addresses of the built files that pages name: their hashes are known when the pages are written. */

import type { Language } from './texts';

export interface Assets {
  style: string;
  script: string;
  fonts: string[];
  icon: string;
  touchIcon: string;
  pictures: Record<Language, string>;
}
