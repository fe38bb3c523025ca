/** Between a service and its form: money in the currency's own units there, in minor units here. */

import type { ServiceInput } from '~/schema.gql';
import { minorDigits } from '~/i18n/minor-digits';
import type { ServiceFieldsFragment } from './services.gql';

/** Five minutes: the agenda's grid. */
export const STEP_MINUTES = 5;
/** What a visit may take, buffers included: the agenda claims it in one write. */
export const LONGEST_VISIT_MINUTES = 8 * 60;

const USUAL_MINUTES = 30;

export interface ServiceValues extends Record<string, unknown> {
  name: string;
  description: string;
  aliases: string[];
  categoryId: string | null;
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** Empty: on request. */
  price: number | '';
  active: boolean;
  providerIds: string[];
}

/** A new service starts with what most have, performed by everybody who works. */
export const newService = (providerIds: string[]): ServiceValues => ({
  name: '',
  description: '',
  aliases: [],
  categoryId: null,
  durationMinutes: USUAL_MINUTES,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  price: '',
  active: true,
  providerIds,
});

export const valuesOf = (service: ServiceFieldsFragment, currency: string): ServiceValues => ({
  name: service.name,
  description: service.description ?? '',
  aliases: [...service.aliases],
  categoryId: service.categoryId ?? null,
  durationMinutes: service.durationMinutes,
  bufferBeforeMinutes: service.bufferBeforeMinutes,
  bufferAfterMinutes: service.bufferAfterMinutes,
  price: service.priceMinor == null ? '' : service.priceMinor / 10 ** minorDigits(currency),
  active: service.active,
  providerIds: [...service.providerIds],
});

export const inputOf = ({ price, name, description, ...values }: ServiceValues, currency: string): ServiceInput => ({
  ...values,
  name: name.trim(),
  description: description.trim() || null,
  priceMinor: price === '' ? null : Math.round(price * 10 ** minorDigits(currency)),
});

/** A service as it is, as what would make it again. */
export const inputAgain = ({ id: _, ...service }: ServiceFieldsFragment): ServiceInput => service;

type Lengths = Pick<ServiceValues, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

/** Minutes that a visit keeps its provider busy. */
export const visitMinutes = ({ durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: Lengths): number =>
  durationMinutes + bufferBeforeMinutes + bufferAfterMinutes;
