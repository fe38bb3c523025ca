import { Anchor } from '@mantine/core';
import { goTo } from '~/navigation';
import { useAppTexts } from '~/i18n/texts';

/** A refusal that another plan would lift, and the way there. Notifications stand outside of the router. */
export function PlanLimit({ text }: { text: string }) {
  const t = useAppTexts();
  return (
    <>
      {text}{' '}
      <Anchor
        href="/usage"
        inherit
        onClick={(event) => {
          event.preventDefault();
          goTo('/usage');
        }}
      >
        {t('error.plan')}
      </Anchor>
    </>
  );
}
