import type { ReactNode } from 'react';
import { Card, Stack, Text, Title } from '@mantine/core';

/** Fields that belong together, under a heading. */
export function FormCard({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <Card component="section">
      <Stack gap="md">
        <div>
          <Title order={2}>{title}</Title>
          {text && (
            <Text c="dimmed" size="sm" mt={2}>
              {text}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Card>
  );
}
