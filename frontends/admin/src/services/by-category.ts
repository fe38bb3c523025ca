/** Services under their categories, in the order of the categories; those without one come last. */

interface Placed {
  readonly name: string;
  readonly categoryId?: string | null | undefined;
}

interface Category {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

export interface Shelf<Service> {
  readonly category: Category | undefined;
  readonly services: readonly Service[];
}

export function byCategory<Service extends Placed>(
  categories: readonly Category[],
  services: readonly Service[],
): Shelf<Service>[] {
  const known = new Set(categories.map(({ id }) => id));
  const shelf = (category: Category | undefined): Shelf<Service> => ({
    category,
    services: services
      .filter(({ categoryId }) => (category ? categoryId === category.id : !categoryId || !known.has(categoryId)))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  });
  return [...inOrder(categories).map(shelf), shelf(undefined)].filter(
    ({ category, services: own }) => category || own.length > 0,
  );
}

export const inOrder = <Each extends Category>(categories: readonly Each[]): Each[] =>
  categories.toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name));

/** Positions to change so that one category moves by a place; none at either end. */
export function moved(categories: readonly Category[], id: string, by: -1 | 1): { id: string; position: number }[] {
  const order = inOrder(categories);
  const from = order.findIndex((each) => each.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [];
  [order[from], order[to]] = [order[to]!, order[from]!];
  return order
    .map((each, position) => ({ id: each.id, before: each.position, position }))
    .filter(({ before, position }) => before !== position)
    .map(({ id: changed, position }) => ({ id: changed, position }));
}
