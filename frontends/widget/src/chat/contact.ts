/** What makes a contact complete, and how it is said. The service judges again. */

export interface Contact {
  /** Absent when the form did not ask for it. */
  name?: string;
  email: string;
  phone: string;
}

type Problem = 'nameMissing' | 'emailWrong' | 'phoneWrong' | 'contactMissing';

export function contactProblems({ name, email, phone }: Contact): Partial<Record<keyof Contact, Problem>> {
  return {
    ...(name === '' && { name: 'nameMissing' }),
    ...(email && !/^[^\s@,]+@[^\s@,]+\.[^\s@,.]{2,}$/.test(email) && { email: 'emailWrong' }),
    ...(phone && phone.replace(/\D/g, '').length < 7 && { phone: 'phoneWrong' }),
    ...(!email && !phone && { email: 'contactMissing' }),
  };
}

/** Ana Díaz, ana@example.com, +56 9 1234 5678 */
export const sentenceOf = ({ name, email, phone }: Contact): string =>
  [name, email, phone].filter(Boolean).join(', ');
