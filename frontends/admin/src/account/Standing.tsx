/** Above every page of a business that visitors cannot reach, and the way back for its owner. */

import { Alert, Button, Group, Text } from '@mantine/core';
import { Ban } from 'lucide-react';
import { keepBusiness, useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { useFormat } from '~/ui/format';
import { ReopenBusiness } from './account.gql';
import { useTexts } from './texts';

const REOPEN_DAYS = 30;
const DAY_MS = 86_400_000;

export function Standing() {
  const t = useTexts();
  const may = useRights();
  const format = useFormat();
  const { status, closedAt } = useBusiness();
  const reopen = useChange(ReopenBusiness, { onSuccess: ({ reopenTenant }) => keepBusiness(reopenTenant) });
  if (status === 'ACTIVE') return null;
  const until = closedAt ? new Date(closedAt).getTime() + REOPEN_DAYS * DAY_MS : 0;
  return (
    <Alert color="orange" icon={<Ban size={18} aria-hidden />} mb="md" className="no-print">
      <Group justify="space-between">
        <Text size="sm">
          {status === 'SUSPENDED' ? t('standing.suspended') : t('standing.closed', { date: format.date(until) })}
        </Text>
        {status === 'CLOSED' && may('Mutation.reopenTenant') && (
          <Button size="xs" loading={reopen.isPending} onClick={() => reopen.mutate({})}>
            {t('standing.reopen')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
