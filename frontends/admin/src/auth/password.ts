/** What the user pool asks of a password (its policy is in backend/template.yaml). */

export const PASSWORD_LENGTH = 12;

export const passwordFits = (password: string): boolean =>
  password.length >= PASSWORD_LENGTH && /[a-z]/.test(password) && /\d/.test(password);

/** Loose on purpose: whether an address exists, only a mail to it tells. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
