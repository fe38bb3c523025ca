import { SegmentedControl } from '@mantine/core';
import { LOCALES, LOCALE_NAMES, type Locale, chooseLocale, useLocale } from '~/i18n/locale';
import { useAppTexts } from '~/i18n/texts';

export function LocaleChoice() {
  const t = useAppTexts();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('language')}
      value={useLocale()}
      onChange={(value) => chooseLocale(value as Locale)}
      data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
    />
  );
}
