import { Drawer } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';
import { Navigation } from './Navigation';

/** All sections, from below: what the phone's bar has no room for. */
export function MoreSections({ close }: { close: () => void }) {
  const t = useAppTexts();
  return (
    <Drawer
      opened
      onClose={close}
      position="bottom"
      size="80%"
      title={t('nav')}
      radius="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Navigation onNavigate={close} />
    </Drawer>
  );
}
