import { useState } from 'react';
import { Alert } from '@mantine/core';
import { PartyPopper } from 'lucide-react';
import { useBusiness } from '~/api/business';
import { PreviewCard } from '~/widget/PreviewCard';
import { lookValuesOf, previewOf } from '~/widget/look-values';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';
import { useTexts } from './texts';

/** A first booking, in the real chat: it is on the calendar afterwards like any other. */
export function TryStep({ done }: StepProps) {
  const t = useTexts();
  const business = useBusiness();
  const [reference, setReference] = useState<string>();
  return (
    <StepForm submit={done} button={t('finish')}>
      <PreviewCard
        look={{ ...previewOf(lookValuesOf(business)), locale: business.locale }}
        onBooked={(booking) => setReference(booking.reference ?? '')}
      />
      <div role="status">
        {reference !== undefined && (
          <Alert icon={<PartyPopper size={18} aria-hidden />}>{t('try.booked', { reference })}</Alert>
        )}
      </div>
    </StepForm>
  );
}
