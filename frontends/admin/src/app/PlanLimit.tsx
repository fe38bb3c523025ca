import { Anchor } from '@mantine/core';
import { useAppTexts } from './texts';

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
          void import('./router').then(({ router }) => router.navigate('/usage'));
        }}
      >
        {t('error.plan')}
      </Anchor>
    </>
  );
}
