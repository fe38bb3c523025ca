import type { ComponentType, ReactNode } from 'react';
import { Stack, Text, ThemeIcon, Title } from '@mantine/core';

interface StateCardProps {
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  readonly title: string;
  readonly text?: ReactNode;
  readonly colour?: string;
  readonly role?: 'alert' | 'status';
  /** 1 where it is all there is on the page. */
  readonly order?: 1 | 2 | undefined;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A page's place when it has nothing else to show. */
export function StateCard({ icon: Icon, title, text, colour = 'pine', role, order = 2, children }: StateCardProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center" role={role}>
      <ThemeIcon variant="light" color={colour} size={52} radius="xl" mb={4}>
        <Icon size={26} aria-hidden />
      </ThemeIcon>
      <Title order={order} size="h2">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw="46ch">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
