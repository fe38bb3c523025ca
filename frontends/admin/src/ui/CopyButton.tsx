import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import { useAppTexts } from '~/i18n/texts';

/** Copies the text, and says that it did. */
export function CopyButton({ text, onCopy }: { text: string; onCopy?: () => void }) {
  const t = useAppTexts();
  const { copied, copy } = useClipboard({ timeout: 2500 });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={() => {
        copy(text);
        onCopy?.();
      }}
    >
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </Button>
  );
}
