/** One category's services, each a link to its form. */

import { Badge, Card, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import rows from '~/ui/Rows.module.css';
import { useFormat } from '~/ui/format';
import type { ServiceFieldsFragment } from './services.gql';
import { useTexts } from './texts';
import classes from './services.module.css';

interface ServiceShelfProps {
  readonly title: string | undefined;
  readonly services: readonly ServiceFieldsFragment[];
  readonly providers: readonly { id: string; name: string }[];
}

export function ServiceShelf({ title, services, providers }: ServiceShelfProps) {
  const t = useTexts();
  return (
    <section className={classes.shelf}>
      {title && <Title order={2}>{title}</Title>}
      {services.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('category.empty')}
        </Text>
      ) : (
        <Card padding={0}>
          <ul className={rows.list}>
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} providers={providers} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}

function ServiceRow({ service, providers }: { service: ServiceFieldsFragment } & Pick<ServiceShelfProps, 'providers'>) {
  const t = useTexts();
  const format = useFormat();
  const by = providers.filter(({ id }) => service.providerIds.includes(id)).map(({ name }) => name);
  return (
    <li className={rows.row} data-off={!service.active || undefined}>
      <div className={rows.what}>
        <Link to={`/services/${service.id}`} className={rows.name}>
          {service.name}
        </Link>
        <Text size="sm" c="dimmed" truncate>
          {by.length > 0 ? format.list(by) : t('nobody')}
        </Text>
      </div>
      {!service.active && (
        <Badge variant="light" color="gray">
          {t('inactive')}
        </Badge>
      )}
      {service.active && by.length === 0 && (
        <Badge variant="light" color="orange">
          {t('notOffered')}
        </Badge>
      )}
      <div className={classes.figures}>
        <span>{format.duration(service.durationMinutes)}</span>
        <strong>{service.priceMinor == null ? t('onRequest') : format.money(service.priceMinor)}</strong>
      </div>
    </li>
  );
}
