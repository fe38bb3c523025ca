import { describe, expect, it } from 'vitest';
import { contactProblem, sentenceOf } from '../src/chat/contact';

const ana = { name: 'Ana Díaz', email: 'ana@example.com', phone: '+56 9 1234 5678' };

describe('a contact', () => {
  it.each([
    ['all three', ana, undefined],
    ['a mail address alone', { ...ana, phone: '' }, undefined],
    ['a phone alone', { ...ana, email: ' ' }, undefined],
    ['no name', { ...ana, name: ' ' }, ['name', 'nameMissing']],
    ['a name not asked for', { email: ana.email, phone: '' }, undefined],
    ['neither mail nor phone', { ...ana, email: '', phone: '' }, ['email', 'contactMissing']],
    ['half a mail address', { ...ana, email: 'ana@example' }, ['email', 'emailWrong']],
    ['a phone with too few digits', { ...ana, phone: '12-34' }, ['phone', 'phoneWrong']],
  ])('with %s', (_, contact, problem) => expect(contactProblem(contact)).toEqual(problem));

  it('is said in one sentence', () => {
    expect(sentenceOf({ ...ana, phone: '' })).toBe('Ana Díaz, ana@example.com');
    expect(sentenceOf({ email: '', phone: ' +56 9 1234 5678 ' })).toBe('+56 9 1234 5678');
  });
});
