/** The look as the form has it, as the business keeps it and as the widget takes it. */

import type { ChatConfig } from '../../../widget/types/chat-widget';
import type { BusinessOfMember } from '~/api/business';
import type { WidgetLookInput } from '~/schema.gql';

export interface LookValues extends Record<string, unknown> {
  look: { colour: string; position: 'BOTTOM_RIGHT' | 'BOTTOM_LEFT'; greeting: string; logoUrl: string | null };
}

export const COLOUR = /^#[\da-f]{6}$/i;

export const lookValuesOf = ({ look }: BusinessOfMember): LookValues => ({
  look: { ...look, greeting: look.greeting ?? '' },
});

export const lookInputOf = ({ look }: LookValues): WidgetLookInput => ({
  ...look,
  greeting: look.greeting.trim() || null,
});

/** A colour that is still being typed leaves the widget as it is. */
export const previewOf = ({ look }: LookValues): Omit<ChatConfig, 'key'> => ({
  colour: COLOUR.test(look.colour) ? look.colour : undefined,
  position: look.position === 'BOTTOM_LEFT' ? 'bottom-left' : 'bottom-right',
  greeting: look.greeting.trim() || undefined,
});
