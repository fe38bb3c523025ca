import { Input, SimpleGrid } from '@mantine/core';
import { FormCard } from '~/ui/FormCard';
import { LocaleChoice } from '~/ui/LocaleChoice';
import { SchemeChoice } from '~/ui/SchemeChoice';
import { useAppTexts } from '~/i18n/texts';
import { useTexts } from './texts';

/** Of this browser: they need no account to be kept. */
export function Preferences() {
  const t = useTexts();
  const app = useAppTexts();
  return (
    <FormCard title={t('preferences')} text={t('preferences.why')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Input.Wrapper label={app('language')} labelElement="div">
          <LocaleChoice />
        </Input.Wrapper>
        <Input.Wrapper label={app('scheme')} labelElement="div">
          <SchemeChoice />
        </Input.Wrapper>
      </SimpleGrid>
    </FormCard>
  );
}
