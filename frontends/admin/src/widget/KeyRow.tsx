import { useState } from 'react';
import { ActionIcon, Badge, Button, Code, Group, Menu, Text } from '@mantine/core';
import { Ban, Ellipsis, Pencil, RefreshCw } from 'lucide-react';
import { useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { CopyButton } from '~/ui/CopyButton';
import { useFormat } from '~/ui/format';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { KeyForm } from './KeyForm';
import { KeyRotation } from './KeyRotation';
import type { Key } from './keys';
import { RevokeWidgetKey, WidgetKeys } from './widget.gql';
import { useTexts } from './texts';
import classes from './keys.module.css';

type Doing = 'edit' | 'rotate' | 'revoke';

export function KeyRow({ of }: { of: Key }) {
  const t = useTexts();
  const may = useRights();
  const format = useFormat();
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Group gap="xs">
          <Text fw={550}>{of.label}</Text>
          {of.revokedAt && (
            <Badge color="orange" variant="light">
              {t('key.until', { time: format.dateTime(of.revokedAt) })}
            </Badge>
          )}
        </Group>
        <Code className={classes.key!}>{of.key}</Code>
        <Text size="sm" c="dimmed">
          {of.allowedOrigins.length ? of.allowedOrigins.join(' · ') : t('origins.none')}
        </Text>
      </div>
      <Group gap={6}>
        <CopyButton text={of.key} />
        {may('Mutation.updateWidgetKey') && <Actions of={of} choose={setDoing} />}
      </Group>
      {doing === 'edit' && <KeyForm of={of} close={stop} />}
      {doing === 'rotate' && <KeyRotation of={of} close={stop} />}
      {doing === 'revoke' && <Revocation of={of} close={stop} />}
    </li>
  );
}

function Actions({ of, choose }: { of: Key; choose: (doing: Doing) => void }) {
  const t = useTexts();
  const app = useAppTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('key.actions', { label: of.label })}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={() => choose('edit')}>
          {app('edit')}
        </Menu.Item>
        {!of.revokedAt && (
          <Menu.Item leftSection={<RefreshCw size={15} aria-hidden />} onClick={() => choose('rotate')}>
            {t('rotate')}
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<Ban size={15} aria-hidden />} onClick={() => choose('revoke')}>
          {t('revoke')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Asked beforehand: a revoked key opens nothing any more, and there is no way back. */
function Revocation({ of, close }: { of: Key; close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const revoke = useChange(RevokeWidgetKey, {
    stale: [WidgetKeys],
    onSuccess: () => {
      close();
      done(t('revoke.done', { label: of.label }));
    },
  });
  return (
    <Dialog close={close} title={t('revoke.of', { label: of.label })}>
      <Text mb="lg">{t('revoke.text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {app('cancel')}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate({ key: of.key })}>
          {t('revoke')}
        </Button>
      </Group>
    </Dialog>
  );
}
