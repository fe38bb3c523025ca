import { Text } from '@mantine/core';
import { useFormat } from '~/ui/format';
import { LONGEST_VISIT_MINUTES, type ServiceValues, visitMinutes } from './service-values';
import { useTexts } from './texts';
import classes from './VisitBar.module.css';

type VisitBarProps = Pick<ServiceValues, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

/** The visit to scale: what the customer sees between what is kept free around it. */
export function VisitBar(visit: VisitBarProps) {
  const t = useTexts();
  const format = useFormat();
  const total = visitMinutes(visit);
  const tooLong = total > LONGEST_VISIT_MINUTES;
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        <span style={{ flexGrow: visit.bufferBeforeMinutes }} />
        <span className={classes.seen} style={{ flexGrow: visit.durationMinutes }} />
        <span style={{ flexGrow: visit.bufferAfterMinutes }} />
      </div>
      <Text size="sm" mt={6} c={tooLong ? 'error' : 'dimmed'} role="status">
        {tooLong
          ? t('visit.tooLong', { longest: format.duration(LONGEST_VISIT_MINUTES) })
          : t('visit.total', { total: format.duration(total) })}
      </Text>
    </div>
  );
}
