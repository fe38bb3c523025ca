import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export function SchemeChoice() {
  const t = useAppTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('scheme')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={SCHEMES.map((value) => ({ value, label: t(`scheme.${value}`) }))}
    />
  );
}
