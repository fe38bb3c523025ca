import { ColorInput, Input, SegmentedControl, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useBusiness } from '~/api/business';
import { ImageUpload } from '~/ui/upload/ImageUpload';
import type { LookValues } from './look-values';
import { useTexts } from './texts';

/** Colours that carry text well in light and dark; any other can be chosen too. */
const SWATCHES = ['#1a6b5c', '#1d5fa8', '#5b4fc4', '#a8326b', '#b8431f', '#8a6100', '#2f6d2c', '#2b2f3a'];
const POSITIONS = ['BOTTOM_RIGHT', 'BOTTOM_LEFT'] as const;

export function LookFields({ form, readOnly }: { form: UseFormReturnType<LookValues>; readOnly: boolean }) {
  const t = useTexts();
  const { name } = useBusiness();
  const { look } = form.values;
  return (
    <Stack gap="md">
      <ImageUpload
        label={t('logo')}
        description={t('logo.why')}
        kind="logo"
        name={name}
        side={256}
        value={look.logoUrl}
        onChange={(url) => form.setFieldValue('look.logoUrl', url)}
        disabled={readOnly}
      />
      <ColorInput
        label={t('colour')}
        format="hex"
        swatches={SWATCHES}
        eyeDropperButtonProps={{ 'aria-label': t('colour.pick') }}
        disabled={readOnly}
        {...form.getInputProps('look.colour')}
      />
      <Input.Wrapper label={t('position')} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={4}
          aria-label={t('position')}
          data={POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }))}
          disabled={readOnly}
          value={look.position}
          onChange={(value) => form.setFieldValue('look.position', value as LookValues['look']['position'])}
        />
      </Input.Wrapper>
      <Textarea
        label={t('greeting')}
        description={t('greeting.why')}
        placeholder={t('greeting.example')}
        autosize
        minRows={2}
        maxLength={300}
        disabled={readOnly}
        {...form.getInputProps('look.greeting')}
      />
    </Stack>
  );
}
