/** Drawn with the same pen: 24 units, round ends, the colour of the text around. */

import { h } from './dom';

const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  restart: 'M4.5 12a7.5 7.5 0 1 1 2.4 5.5M4.5 19v-4.5H9',
  send: 'M12 19V5M6 11l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3 19a6 6 0 0 1 12 0M15.5 5a3.2 3.2 0 0 1 0 6M18 14a6 6 0 0 1 3 5',
};

export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
