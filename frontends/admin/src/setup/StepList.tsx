import { Check } from 'lucide-react';
import { Link } from 'react-router';
import { useBusiness } from '~/api/business';
import type { SetupStep } from '~/schema.gql';
import { STEPS } from './steps';
import { useTexts } from './texts';
import classes from './setup.module.css';

export function StepList({ current }: { current: SetupStep }) {
  const t = useTexts();
  const { done } = useBusiness().setup;
  return (
    <nav aria-label={t('steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => {
          const isDone = done.includes(step);
          return (
            <li key={step}>
              <Link
                to={`/setup/${step.toLowerCase()}`}
                className={classes.step}
                aria-current={step === current ? 'step' : undefined}
                data-done={isDone || undefined}
              >
                <span className={classes.mark}>
                  {isDone ? <Check size={14} strokeWidth={3} role="img" aria-label={t('done')} /> : index + 1}
                </span>
                <span className={classes.label}>{t(`name.${step}`)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
