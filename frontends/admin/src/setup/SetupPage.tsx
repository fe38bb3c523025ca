/** From a new account to the first booking, one step at a time; left and taken up again at any of them. */

import { Button, Card, Progress, Text } from '@mantine/core';
import { PartyPopper } from 'lucide-react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { keepBusiness, useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import type { SetupStep } from '~/schema.gql';
import { Page } from '~/ui/Page';
import { StateCard } from '~/ui/states/StateCard';
import { useAppTexts } from '~/i18n/texts';
import { BusinessStep } from './BusinessStep';
import { LookStep } from './LookStep';
import { ProviderStep } from './ProviderStep';
import { ServiceStep } from './ServiceStep';
import { SnippetStep } from './SnippetStep';
import { StepList } from './StepList';
import { TryStep } from './TryStep';
import { CompleteSetupStep, DismissSetup } from './setup.gql';
import { STEPS, type StepProps, after, nextStep, stepOf } from './steps';
import { useTexts } from './texts';
import classes from './setup.module.css';

const FORMS: Record<SetupStep, (props: StepProps) => React.ReactNode> = {
  BUSINESS: BusinessStep,
  SERVICE: ServiceStep,
  PROVIDER: ProviderStep,
  LOOK: LookStep,
  SNIPPET: SnippetStep,
  TRY: TryStep,
};

export function SetupPage() {
  const t = useTexts();
  const app = useAppTexts();
  const may = useRights();
  const { setup } = useBusiness();
  const params = useParams();
  const navigate = useNavigate();
  const complete = useChange(CompleteSetupStep);
  const dismiss = useChange(DismissSetup, {
    onSuccess: ({ dismissSetup }) => {
      keepBusiness(dismissSetup);
      void navigate('/');
    },
  });
  const step = stepOf(params.step, setup);
  const Form = FORMS[step];

  async function done() {
    const { completeSetupStep } = await complete.mutateAsync({ step });
    keepBusiness(completeSetupStep);
    // Steps that were done before are not asked again.
    const next = STEPS.slice(STEPS.indexOf(step) + 1).find((each) => !completeSetupStep.setup.done.includes(each));
    await navigate(`/setup/${(next ?? nextStep(completeSetupStep.setup) ?? after(step) ?? '').toLowerCase()}`);
  }

  if (!may('Mutation.completeSetupStep')) return <Navigate to="/" replace />;
  if (!nextStep(setup) && !params.step) return <Finished />;
  return (
    <Page
      title={app('nav.setup')}
      description={t('description')}
      actions={
        <Button variant="subtle" color="gray" loading={dismiss.isPending} onClick={() => dismiss.mutate({})}>
          {t('dismiss')}
        </Button>
      }
    >
      <Progress
        value={(setup.done.length / STEPS.length) * 100}
        size="sm"
        mb="lg"
        aria-label={t('progress', { done: setup.done.length, of: STEPS.length })}
      />
      <div className={classes.columns}>
        <StepList current={step} />
        <Card component="section" aria-labelledby="step-title">
          <Text className={classes.count!}>{t('step', { number: STEPS.indexOf(step) + 1, of: STEPS.length })}</Text>
          <h2 id="step-title" className={classes.title}>
            {t(`title.${step}`)}
          </h2>
          <Text c="dimmed" mb="lg">
            {t(`text.${step}`)}
          </Text>
          <Form key={step} done={done} />
        </Card>
      </div>
    </Page>
  );
}

function Finished() {
  const t = useTexts();
  const app = useAppTexts();
  return (
    <Page title={app('nav.setup')}>
      <StateCard icon={PartyPopper} title={t('finished')} text={t('finished.text')}>
        <Button component={Link} to="/" mt="md">
          {t('finished.button')}
        </Button>
      </StateCard>
    </Page>
  );
}
