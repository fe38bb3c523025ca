import { Button, Group } from '@mantine/core';
import { useAppTexts } from '~/i18n/texts';
import classes from './SaveBar.module.css';

interface SaveBarProps {
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly reset: () => void;
}

/** At the foot of a form while something in it has changed. */
export function SaveBar({ dirty, busy, reset }: SaveBarProps) {
  const t = useAppTexts();
  return (
    <Group justify="flex-end" className={classes.bar!} data-shown={dirty || busy || undefined}>
      <Button variant="default" onClick={reset} disabled={!dirty || busy}>
        {t('discard')}
      </Button>
      <Button type="submit" loading={busy} disabled={!dirty}>
        {t('save')}
      </Button>
    </Group>
  );
}
