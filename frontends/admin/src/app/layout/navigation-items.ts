import { sections } from '../sections';

export type NavigationItem = NonNullable<(typeof sections)[number]['navigation']>;

export const items: readonly NavigationItem[] = sections.flatMap(({ navigation }) => navigation ?? []);

export const GROUPS = ['day', 'offer', 'business'] as const;
