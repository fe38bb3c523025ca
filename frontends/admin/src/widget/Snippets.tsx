/** The code to paste, for the kind of site that the business has. */

import { useState } from 'react';
import { Alert, Box, Group, Select, SegmentedControl, Stack, Text } from '@mantine/core';
import { config } from '~/config';
import { CopyButton } from '~/ui/CopyButton';
import type { Key } from './keys';
import { PLATFORMS, type Platform, snippet } from './snippets';
import { useTexts } from './texts';
import classes from './Snippets.module.css';

export function Snippets({ keys, onCopy }: { keys: readonly Key[]; onCopy?: () => void }) {
  const t = useTexts();
  const [platform, setPlatform] = useState<Platform>('html');
  const [chosen, setChosen] = useState<string>();
  const { widgetOrigin } = config();
  const key = keys.find((each) => each.key === chosen) ?? keys[0];
  if (!widgetOrigin) return <Text c="dimmed">{t('snippet.noOrigin')}</Text>;
  if (!key) return <Text c="dimmed">{t('snippet.noKey')}</Text>;
  const code = snippet(platform, widgetOrigin, key.key);
  return (
    <Stack gap="sm">
      {keys.length > 1 && (
        <Select
          label={t('snippet.key')}
          data={keys.map(({ key: value, label }) => ({ value, label }))}
          value={key.key}
          onChange={(value) => setChosen(value ?? undefined)}
          allowDeselect={false}
        />
      )}
      <Box style={{ overflowX: 'auto' }}>
        <SegmentedControl
          size="xs"
          styles={{ label: { paddingInline: 4 } }}
          aria-label={t('snippet.platform')}
          data={PLATFORMS.map((value) => ({ value, label: t(`platform.${value}`) }))}
          value={platform}
          onChange={(value) => setPlatform(value as Platform)}
        />
      </Box>
      <Text size="sm" c="dimmed">
        {t(`platform.${platform}.where`)}
      </Text>
      <div className={classes.code}>
        <pre>{code}</pre>
        <Group className={classes.copy!}>
          <CopyButton text={code} {...(onCopy ? { onCopy } : {})} />
        </Group>
      </div>
      {key.allowedOrigins.length === 0 && <Alert color="yellow">{t('snippet.noPages')}</Alert>}
    </Stack>
  );
}
