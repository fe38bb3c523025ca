/** Around the screens of the session: the product's name, one card, the language. */

import { Suspense } from 'react';
import { Box, Group, Loader, Paper, Text } from '@mantine/core';
import { Outlet } from 'react-router';
import { LocaleChoice } from '~/ui/LocaleChoice';
import classes from './SessionFrame.module.css';

export function SessionFrame() {
  return (
    <Box component="main" className={classes.frame!}>
      <div className={classes.column}>
        <Group justify="center" gap={10} mb="lg">
          <img src="/icon.svg" alt="" width={30} height={30} />
          <Text fw={680} fz={20} className={classes.name!}>
            Chat Booking
          </Text>
        </Group>
        <Paper withBorder p={{ base: 'lg', xs: 32 }} className={classes.card!}>
          <Suspense fallback={<Loader />}>
            <Outlet />
          </Suspense>
        </Paper>
        <Box maw={280} mx="auto" mt="lg">
          <LocaleChoice />
        </Box>
      </div>
    </Box>
  );
}
