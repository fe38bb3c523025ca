import type { ComponentProps } from 'react';
import { Box } from '@mantine/core';
import { StateCard } from './StateCard';

/** Nothing there yet: what it would be, and the button that makes the first one as its child. */
export function Empty({ children, ...card }: ComponentProps<typeof StateCard>) {
  return <StateCard {...card}>{children && <Box mt="sm">{children}</Box>}</StateCard>;
}
