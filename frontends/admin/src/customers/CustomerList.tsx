import { Avatar, Card, Text } from '@mantine/core';
import { SearchX, Users } from 'lucide-react';
import { Link } from 'react-router';
import { usePages } from '~/api/pages';
import { MoreButton } from '~/ui/MoreButton';
import rows from '~/ui/Rows.module.css';
import { useFormat } from '~/ui/format';
import { Empty } from '~/ui/states/Empty';
import { Loaded } from '~/ui/states/Loaded';
import { type CustomerFieldsFragment, Customers, type CustomersQueryVariables } from './customers.gql';
import { useTexts } from './texts';

export function CustomerList({ search }: { search: string }) {
  const t = useTexts();
  const asked: CustomersQueryVariables = search ? { search } : {};
  const query = usePages(Customers, asked, ({ customers }) => customers);
  return (
    <Loaded
      query={query}
      isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
      empty={
        search ? (
          <Empty icon={SearchX} title={t('notFound', { search })} text={t('notFound.text')} />
        ) : (
          <Empty icon={Users} title={t('empty')} text={t('empty.text')} />
        )
      }
    >
      {(pages) => (
        <>
          <Card padding={0}>
            <ul className={rows.list} aria-busy={query.isPlaceholderData}>
              {pages
                .flatMap(({ items }) => items)
                .map((customer) => (
                  <CustomerRow key={customer.id} customer={customer} />
                ))}
            </ul>
          </Card>
          <MoreButton query={query} />
        </>
      )}
    </Loaded>
  );
}

function CustomerRow({ customer: { id, name, email, phone, lastSeenAt } }: { customer: CustomerFieldsFragment }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li className={rows.row}>
      <Avatar name={name} color="pine" alt="" />
      <div className={rows.what}>
        <Link to={`/customers/${id}`} className={rows.name}>
          {name}
        </Link>
        <Text size="sm" c="dimmed" truncate>
          {[email, phone].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Text size="sm" c="dimmed" visibleFrom="xs" style={{ whiteSpace: 'nowrap' }}>
        {t('lastSeen', { when: format.relative(lastSeenAt) })}
      </Text>
    </li>
  );
}
