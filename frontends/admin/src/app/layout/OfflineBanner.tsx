import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { CloudOff } from 'lucide-react';
import { useAppTexts } from '~/i18n/texts';

/** What is on the page may be old, and nothing that is changed is kept, until the network is back. */
export function OfflineBanner() {
  const t = useAppTexts();
  const { online } = useNetwork();
  return (
    <div role="status" className="no-print">
      {!online && (
        <Alert color="yellow" icon={<CloudOff size={18} aria-hidden />} mb="md" p="xs">
          {t('offline.banner')}
        </Alert>
      )}
    </div>
  );
}
