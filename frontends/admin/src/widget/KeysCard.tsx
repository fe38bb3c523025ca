import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useRights } from '~/api/rights';
import { KeyForm } from './KeyForm';
import { KeyRow } from './KeyRow';
import type { Key } from './keys';
import { useTexts } from './texts';
import classes from './keys.module.css';

export function KeysCard({ keys }: { keys: readonly Key[] }) {
  const t = useTexts();
  const may = useRights();
  const [adding, { open, close }] = useDisclosure(false);
  return (
    <Card component="section">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('keys')}</Title>
          <Text c="dimmed" size="sm" mt={2} maw="56ch">
            {t('keys.why')}
          </Text>
        </div>
        {may('Mutation.createWidgetKey') && (
          <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={open}>
            {t('key.new')}
          </Button>
        )}
      </Group>
      <ul className={classes.list}>
        {keys.map((key) => (
          <KeyRow key={key.key} of={key} />
        ))}
      </ul>
      {adding && <KeyForm close={close} />}
    </Card>
  );
}
