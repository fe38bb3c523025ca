/** A page of the dashboard: its heading, which receives the focus on arrival, its actions, its content. */

import { type ReactNode, useEffect, useRef } from 'react';
import { Box, Group, Text, Title } from '@mantine/core';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** `text` for forms and reading, `full` for tables and calendars. */
  readonly width?: 'text' | 'full';
  readonly children: ReactNode;
}

let first = true;

export function Page({ title, description, actions, width = 'full', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Chat Booking`;
  }, [title]);
  useEffect(() => {
    // Who follows a link hears where it led; the first page begins at its beginning, as everywhere.
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return (
    <Box className={classes.page} data-width={width}>
      <Group justify="space-between" align="flex-start" mb="lg" gap="sm" className={classes.head!}>
        <div>
          <Title order={1} ref={heading} tabIndex={-1} className={classes.heading!}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" mt={4} maw="60ch" component="div">
              {description}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Box>
  );
}
