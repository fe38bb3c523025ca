import { describe, expect, it } from 'vitest';
import { byCategory, inOrder, moved } from '~/services/by-category';
import { inputAgain, inputOf, newService, valuesOf, visitMinutes } from '~/services/service-values';

const hair = { id: 'hair', name: 'Hair', position: 1 };
const nails = { id: 'nails', name: 'Nails', position: 0 };
const cut = { id: 'cut', name: 'Cut', categoryId: 'hair' };
const colour = { id: 'colour', name: 'Colour', categoryId: 'hair' };
const gift = { id: 'gift', name: 'Gift', categoryId: null };

describe('services by category', () => {
  it('follow the order of the categories, then their names', () => {
    const shelves = byCategory([hair, nails], [cut, colour]);
    expect(shelves.map(({ category, services }) => [category?.id, services.map(({ id }) => id)])).toEqual([
      ['nails', []],
      ['hair', ['colour', 'cut']],
    ]);
  });

  it('stand last without a category, or with one that is gone', () => {
    const lost = { id: 'lost', name: 'Lost', categoryId: 'gone' };
    expect(byCategory([hair], [gift, lost, cut]).at(-1)).toEqual({ category: undefined, services: [gift, lost] });
  });

  it('have no shelf for nothing', () => {
    expect(byCategory([], [])).toEqual([]);
  });
});

describe('a category that moves', () => {
  const order = (changes: { id: string; position: number }[], categories: (typeof hair)[]) =>
    inOrder(categories.map((each) => ({ ...each, ...changes.find(({ id }) => id === each.id) }))).map(({ id }) => id);

  it('changes places with its neighbour', () => {
    expect(order(moved([hair, nails], 'hair', -1), [hair, nails])).toEqual(['hair', 'nails']);
  });

  it('stays at either end', () => {
    expect(moved([hair, nails], 'nails', -1)).toEqual([]);
    expect(moved([hair, nails], 'hair', 1)).toEqual([]);
  });

  it('moves among categories that share a position', () => {
    const same = [hair, nails, { id: 'skin', name: 'Skin', position: 0 }].map((each) => ({ ...each, position: 0 }));
    expect(order(moved(same, 'skin', -1), same)).toEqual(['hair', 'skin', 'nails']);
  });
});

describe("a service's form", () => {
  const service = {
    id: 's1',
    name: 'Cut',
    description: null,
    aliases: ['trim'],
    categoryId: null,
    durationMinutes: 45,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    priceMinor: 2550,
    active: true,
    providerIds: ['ana'],
  };

  it.each([
    ['EUR', 25.5],
    ['CLP', 2550],
    ['KWD', 2.55],
  ])('shows money in units of %s and keeps it exactly', (currency, shown) => {
    const values = valuesOf(service, currency);
    expect(values.price).toBe(shown);
    expect(inputOf(values, currency).priceMinor).toBe(2550);
  });

  it('tells a price on request from a free one', () => {
    expect(inputOf({ ...newService([]), price: '' }, 'EUR').priceMinor).toBeNull();
    expect(inputOf({ ...newService([]), price: 0 }, 'EUR').priceMinor).toBe(0);
    expect(valuesOf({ ...service, priceMinor: null }, 'EUR').price).toBe('');
  });

  it('rounds what a float cannot hold', () => {
    expect(inputOf({ ...newService([]), price: 19.99 }, 'EUR').priceMinor).toBe(1999);
  });

  it('counts what is kept free around the visit', () => {
    expect(visitMinutes(valuesOf(service, 'EUR'))).toBe(60);
  });

  it('makes the same service again, but for its id', () => {
    const { id: _, ...rest } = service;
    expect(inputAgain(service)).toEqual(rest);
  });
});
