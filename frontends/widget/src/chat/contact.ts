/** What makes a contact complete, and how it is said. The service judges again. */

export interface Contact {
  /** Absent when the form did not ask for it. */
  name?: string;
  email: string;
  phone: string;
}

type Problem = 'nameMissing' | 'emailWrong' | 'phoneWrong' | 'contactMissing';

/** The first field that stands in the way, and why. */
export function contactProblem({ name, email, phone }: Contact): [keyof Contact, Problem] | undefined {
  if (name?.trim() === '') return ['name', 'nameMissing'];
  if (email.trim() && !/^\s*[^\s@,]+@[^\s@,]+\.[^\s@,.]{2,}\s*$/.test(email)) return ['email', 'emailWrong'];
  if (phone.trim() && phone.replace(/\D/g, '').length < 7) return ['phone', 'phoneWrong'];
  return email.trim() || phone.trim() ? undefined : ['email', 'contactMissing'];
}

/** Ana Díaz, ana@example.com, +56 9 1234 5678 */
export const sentenceOf = ({ name, email, phone }: Contact): string =>
  [name, email, phone]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ');
