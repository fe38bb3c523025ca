import { Alert } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useAppTexts } from '~/i18n/texts';

/** Above a form that the person's role may read only. */
export function ReadOnlyNote() {
  const t = useAppTexts();
  return (
    <Alert color="gray" icon={<Eye size={18} aria-hidden />} mb="md" p="xs">
      {t('readOnly')}
    </Alert>
  );
}
