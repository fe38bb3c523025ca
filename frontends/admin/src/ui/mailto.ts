/** A link to write to somebody. A customer wrote the address: nothing in it may fill in more of the mail than that. */
export const mailto = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
