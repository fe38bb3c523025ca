/** Another key takes this one's place, which works on until a chosen time: the sites change without a gap. */

import { useState } from 'react';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useChange } from '~/api/hooks';
import { useFormat } from '~/ui/format';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import type { Key } from './keys';
import { RotateWidgetKey, WidgetKeys } from './widget.gql';
import { useTexts } from './texts';

const GRACE_DAYS = [1, 7, 30] as const;
const USUAL_DAYS = 7;
const DAY_MS = 86_400_000;
/** The API's limit counts from its own clock. */
const MARGIN_MS = 60_000;

export function KeyRotation({ of, close }: { of: Key; close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const format = useFormat();
  const [days, setDays] = useState<number>(USUAL_DAYS);
  const [now] = useState(Date.now);
  const until = (of: number) => new Date(now + of * DAY_MS - MARGIN_MS);
  const rotate = useChange(RotateWidgetKey, {
    stale: [WidgetKeys],
    onSuccess: () => {
      close();
      done(t('rotate.done'));
    },
  });
  return (
    <Dialog close={close} title={t('rotate.of', { label: of.label })}>
      <Stack>
        <Text>{t('rotate.why')}</Text>
        <Radio.Group label={t('rotate.until')} value={String(days)} onChange={(value) => setDays(Number(value))}>
          <Stack gap="xs" mt="xs">
            {GRACE_DAYS.map((each) => (
              <Radio
                key={each}
                value={String(each)}
                label={t('rotate.days', { count: each })}
                description={format.dateTime(until(each))}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {app('cancel')}
          </Button>
          <Button
            loading={rotate.isPending}
            onClick={() => rotate.mutate({ key: of.key, input: { oldKeyUntil: until(days).toISOString() } })}
          >
            {t('rotate.button')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
