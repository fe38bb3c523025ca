import { Modal } from '@mantine/core';
import { useBusiness } from '~/api/business';
import { useAppTexts } from '~/i18n/texts';
import { BlockForm, valuesOf } from './BlockForm';
import type { Block } from './entries';
import { useTexts } from './texts';

/** A block that is there: moved, named otherwise, or freed. */
export function BlockDialog({ block, close }: { block: Block | null; close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const { timeZone } = useBusiness();
  return (
    <Modal opened={block !== null} onClose={close} title={t('block')} closeButtonProps={{ 'aria-label': app('close') }}>
      {block && <BlockForm {...valuesOf(block, timeZone)} close={close} />}
    </Modal>
  );
}
