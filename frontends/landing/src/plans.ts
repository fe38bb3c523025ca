/** What each plan holds, as tenants/plans.py of the backend has it; null: as much as you like. */

export interface Plan {
  name: string;
  bookings: number | null;
  conversations: number | null;
  people: number | null;
}

export const plans: readonly Plan[] = [
  { name: 'Free', bookings: 50, conversations: 200, people: 2 },
  { name: 'Pro', bookings: 1000, conversations: 5000, people: 15 },
  { name: 'Business', bookings: null, conversations: null, people: null },
];
