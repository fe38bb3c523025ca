/** Shows the real chat in the corner of this page. It needs a key that the dashboard's own origin may use. */

import { useEffect, useRef, useState } from 'react';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { MessageCircle } from 'lucide-react';
import type { ChatBooking, ChatConfig } from '../../../widget/types/chat-widget';
import { useApi, useChange } from '~/api/hooks';
import { useRights } from '~/api/rights';
import { config } from '~/config';
import { Loaded } from '~/ui/states/Loaded';
import { previewKey } from './keys';
import { type Preview, preview } from './preview';
import { CreateWidgetKey, WidgetKeys } from './widget.gql';
import { useTexts } from './texts';

interface PreviewProps {
  readonly look: Omit<ChatConfig, 'key'>;
  readonly onBooked?: (booking: ChatBooking) => void;
}

export function PreviewCard(props: PreviewProps) {
  const t = useTexts();
  return (
    <Card component="section">
      <Title order={2}>{t('preview')}</Title>
      <Loaded query={useApi(WidgetKeys, {})} skeleton={<Text mt="xs">…</Text>}>
        {({ widgetKeys }) => {
          const key = previewKey(widgetKeys, window.location.origin, Date.now());
          return key ? <Live key={key.key} chatKey={key.key} {...props} /> : <FirstTime />;
        }}
      </Loaded>
    </Card>
  );
}

function FirstTime() {
  const t = useTexts();
  const may = useRights();
  const create = useChange(CreateWidgetKey, { stale: [WidgetKeys] });
  if (!may('Mutation.createWidgetKey')) return <Text c="dimmed">{t('preview.owner')}</Text>;
  const input = { label: t('preview.keyLabel'), allowedOrigins: [window.location.origin] };
  return (
    <Stack gap="sm" mt={4} align="flex-start">
      <Text c="dimmed" size="sm">
        {t('preview.first')}
      </Text>
      <Button loading={create.isPending} onClick={() => create.mutate({ input })}>
        {t('preview.show')}
      </Button>
    </Stack>
  );
}

function Live({ chatKey, look, onBooked }: PreviewProps & { chatKey: string }) {
  const t = useTexts();
  const shown = useRef<Preview>(null);
  const booked = useRef(onBooked);
  booked.current = onBooked;
  const [origin] = useState(() => config().widgetOrigin);
  const { colour, position, greeting, locale } = look;
  useEffect(() => {
    if (!origin) return undefined;
    const chat = preview(origin);
    shown.current = chat;
    const unheard = chat.onBooked((booking) => booked.current?.(booking));
    return () => {
      unheard();
      chat.remove();
    };
  }, [origin]);
  useEffect(() => {
    shown.current?.show({ key: chatKey, colour, position, greeting, locale });
  }, [chatKey, colour, position, greeting, locale]);
  if (!origin) return <Text c="dimmed">{t('snippet.noOrigin')}</Text>;
  return (
    <Stack gap="sm" mt={4}>
      <Text c="dimmed" size="sm">
        {t('preview.live')}
      </Text>
      <Group>
        <Button
          variant="light"
          leftSection={<MessageCircle size={16} aria-hidden />}
          onClick={() => shown.current?.open()}
        >
          {t('preview.open')}
        </Button>
      </Group>
    </Stack>
  );
}
