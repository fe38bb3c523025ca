import { expect, test } from 'vitest';
import { ApiError } from '~/api/errors';

test('beside its field a sentence does not name it again', () => {
  const error = new ApiError('InvalidInput', 'contact.email: this is not valid.', { field: 'contact.email' });
  expect(error.field).toBe('contact.email');
  expect(error.fieldMessage).toBe('This is not valid.');
});

test('other errors keep their sentence', () => {
  expect(new ApiError('SlotTaken', 'That time has just been taken.').fieldMessage).toBe(
    'That time has just been taken.',
  );
});
