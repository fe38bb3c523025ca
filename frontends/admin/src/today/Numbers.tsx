import { Card, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Numbers as Counted } from './numbers';
import { useTexts } from './texts';
import classes from './today.module.css';

/** Each leads to the bookings that it counts. */
export function Numbers({ numbers, date, week }: { numbers: Counted; date: string; week: readonly [string, string] }) {
  const t = useTexts();
  const tiles = [
    { name: 'today', to: `/calendar?view=day&date=${date}` },
    { name: 'week', to: `/calendar?view=week&date=${date}` },
    { name: 'waiting', to: '/bookings?status=PENDING' },
    { name: 'noShows', to: `/bookings?period=dates&from=${week[0]}&to=${week[1]}&status=NO_SHOW` },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      {tiles.map(({ name, to }) => (
        <Card
          key={name}
          component={Link}
          to={to}
          padding="md"
          className={classes.tile!}
          data-alert={name === 'waiting' && numbers.waiting > 0}
        >
          <Text component="span" className={classes.number!}>
            {numbers[name]}
          </Text>
          <Text component="span" size="sm" c="dimmed">
            {t(`number.${name}`, { count: numbers[name] })}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
