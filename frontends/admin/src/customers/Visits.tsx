import { Card, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import rows from '~/ui/Rows.module.css';
import { useFormat } from '~/ui/format';
import { Loaded } from '~/ui/states/Loaded';
import { StatusBadge } from '~/bookings/StatusBadge';
import type { Booking } from '~/bookings/all-bookings';
import { useTexts } from './texts';
import type { VisitsOf } from './use-visits';
import classes from './customers.module.css';

export function Visits({ visits: { query, ahead, behind } }: { visits: VisitsOf }) {
  const t = useTexts();
  return (
    <Loaded query={query}>
      {() => (
        <>
          <VisitList title={t('ahead')} visits={ahead} none={t('ahead.none')} />
          <VisitList title={t('behind')} visits={behind} none={t('behind.none')} />
        </>
      )}
    </Loaded>
  );
}

function VisitList({ title, visits, none }: { title: string; visits: readonly Booking[]; none: string }) {
  return (
    <Card component="section" padding={0}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        {visits.length === 0 && (
          <Text size="sm" c="dimmed" mt={2}>
            {none}
          </Text>
        )}
      </div>
      <ul className={rows.list}>
        {visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </ul>
    </Card>
  );
}

function VisitRow({ visit: { id, start, serviceName, providerName, status } }: { visit: Booking }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        <Link to={`/bookings?booking=${id}`} className={rows.name}>
          {format.dateTime(start)}
        </Link>
        <Text size="sm" c="dimmed" truncate>
          {t('serviceWith', { service: serviceName, provider: providerName })}
        </Text>
      </div>
      <StatusBadge status={status} />
    </li>
  );
}
