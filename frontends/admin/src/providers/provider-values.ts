import type { ProviderInput } from '~/schema.gql';
import type { ProviderFieldsFragment } from './providers.gql';

export interface ProviderValues extends Record<string, unknown> {
  name: string;
  bio: string;
  aliases: string[];
  photoUrl: string | null;
  timeZone: string;
  active: boolean;
}

export const newProvider = (timeZone: string): ProviderValues => ({
  name: '',
  bio: '',
  aliases: [],
  photoUrl: null,
  timeZone,
  active: true,
});

export const valuesOf = (provider: ProviderFieldsFragment): ProviderValues => ({
  name: provider.name,
  bio: provider.bio ?? '',
  aliases: [...provider.aliases],
  photoUrl: provider.photoUrl ?? null,
  timeZone: provider.timeZone,
  active: provider.active,
});

export const inputOf = ({ name, bio, ...values }: ProviderValues): ProviderInput => ({
  ...values,
  name: name.trim(),
  bio: bio.trim() || null,
});
