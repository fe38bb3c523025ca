/** Filters that somebody has given a name. They stay in this browser. */

import { useLocalStorage } from '@mantine/hooks';
import { useBusiness } from '~/api/business';

export interface SavedView {
  readonly name: string;
  /** The page's address behind the question mark. */
  readonly search: string;
}

export function useSavedViews() {
  const { id } = useBusiness();
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: `chat-booking:views:${id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return {
    views: Array.isArray(views) ? views : [],
    /** Another one of the same name is replaced. */
    save: (view: SavedView) => setViews((all) => [...all.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) => setViews((all) => all.filter((each) => each.name !== name)),
  };
}
