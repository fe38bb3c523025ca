/** The address of a page as people paste it, as the origin that a browser sends. */

/** `www.example.com/contact` is `https://www.example.com`; undefined when it is no web address. */
export function originOf(text: string): string | undefined {
  const given = text.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  const url = URL.parse(address);
  if (!url || !['https:', 'http:'].includes(url.protocol) || !/[^.]\.[^.]|^localhost$/.test(url.hostname))
    return undefined;
  return url.origin;
}

/** Each as an origin, once; what is none stays as it was written, for the API to say so. */
export const originsOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => originOf(text) ?? text.trim()).filter(Boolean)),
];
