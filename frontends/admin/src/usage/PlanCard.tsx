import { SegmentedControl } from '@mantine/core';
import { keepBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import type { Plan } from '~/schema.gql';
import { FormCard } from '~/ui/FormCard';
import { useDone } from '~/ui/undo';
import { ChangePlan, MonthUsage } from './usage.gql';
import { useTexts } from './texts';

const PLANS: readonly Plan[] = ['FREE', 'PRO', 'BUSINESS'];

export function PlanCard({ plan }: { plan: Plan }) {
  const t = useTexts();
  const may = useRights();
  const done = useDone();
  const change = useChange(ChangePlan, {
    stale: [MonthUsage],
    onSuccess: ({ changePlan }) => keepBusiness(changePlan),
  });

  async function choose(chosen: Plan) {
    await change.mutateAsync({ plan: chosen });
    done(t('plan.changed', { plan: t(`plan.${chosen}`) }), () => change.mutateAsync({ plan }));
  }

  return (
    <FormCard title={t('plan')} text={t('plan.why')}>
      <SegmentedControl
        aria-label={t('plan')}
        data={PLANS.map((value) => ({ value, label: t(`plan.${value}`) }))}
        value={plan}
        onChange={(value) => void choose(value as Plan).catch(() => undefined)}
        disabled={!may('Mutation.changePlan') || change.isPending}
      />
    </FormCard>
  );
}
