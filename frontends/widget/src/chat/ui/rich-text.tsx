/** A sentence in which addresses, mail addresses and phone numbers can be followed. */

import { h } from './dom';

const LINKS = /(https?:\/\/[^\s<>"]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()-]{6,}\d)/;

export function RichText({ text }: { text: string }) {
  // A split by a group puts what was found at the odd places.
  const parts = text.split(LINKS).map((part, place) => (place % 2 ? linked(part) : part));
  return <p class="text">{parts}</p>;
}

function linked(part: string) {
  if (part.startsWith('http')) {
    return (
      <a href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    );
  }
  return <a href={part.includes('@') ? `mailto:${part}` : `tel:${part.replace(/[^+\d]/g, '')}`}>{part}</a>;
}
