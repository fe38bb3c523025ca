/** Between the business and the form: fields that are empty there are absent here. */

import type { BusinessOfMember } from '~/api/business';
import type { UpdateTenantInput } from '~/schema.gql';

export interface SettingsValues extends Record<string, unknown> {
  name: string;
  locale: BusinessOfMember['locale'];
  timeZone: string;
  currency: string;
  contact: { email: string; phone: string; address: string; website: string };
  rules: BusinessOfMember['rules'];
  notifications: {
    /** Minutes as text, as choices have them. */
    reminderMinutes: string[];
    businessEmail: string;
    tellNew: boolean;
    tellChanged: boolean;
    tellCancelled: boolean;
  };
}

export function valuesOf(business: BusinessOfMember): SettingsValues {
  const { name, locale, timeZone, currency, contact, rules, notifications } = business;
  return {
    name,
    locale,
    timeZone,
    currency,
    contact: {
      email: contact.email ?? '',
      phone: contact.phone ?? '',
      address: contact.address ?? '',
      website: contact.website ?? '',
    },
    rules: { ...rules },
    notifications: {
      reminderMinutes: notifications.reminderMinutes.map(String),
      businessEmail: notifications.businessEmail ?? '',
      tellNew: notifications.tellNew,
      tellChanged: notifications.tellChanged,
      tellCancelled: notifications.tellCancelled,
    },
  };
}

/** What is saved; an emptied contact is taken away. */
export function inputOf(values: SettingsValues): UpdateTenantInput {
  const { name, locale, timeZone, currency, contact, rules, notifications } = values;
  const website = contact.website.trim();
  return {
    name: name.trim(),
    locale,
    timeZone,
    currency,
    contact: {
      email: contact.email.trim() || null,
      phone: contact.phone.trim() || null,
      address: contact.address.trim() || null,
      // People write the address as they say it.
      website: website && !/^https?:\/\//i.test(website) ? `https://${website}` : website || null,
    },
    rules,
    notifications: {
      ...notifications,
      reminderMinutes: notifications.reminderMinutes.map(Number),
      businessEmail: notifications.businessEmail.trim() || null,
    },
  };
}

const MINUTES_OF_DAY = 1440;

/** Usual choices in minutes, with the present one among them even when it is unusual. */
export const withPresent = (usual: readonly number[], present: number): number[] =>
  [...new Set([...usual, present])].sort((a, b) => a - b);

/** Whole days as days, everything else as hours and minutes; for Intl. */
export const inDays = (minutes: number): number | undefined =>
  minutes > 0 && minutes % MINUTES_OF_DAY === 0 ? minutes / MINUTES_OF_DAY : undefined;
