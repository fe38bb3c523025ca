import { Anchor, Group, Text } from '@mantine/core';
import { Mail, Phone } from 'lucide-react';
import { useFormat } from '~/ui/format';
import { LOCALE_NAMES, isLocale } from '~/i18n/locale';
import { mailto } from '~/ui/mailto';
import type { CustomerFieldsFragment } from './customers.gql';
import { useTexts } from './texts';
import classes from './customers.module.css';

/** How to reach them, in which language, and since when they come. */
export function Contact({ customer: { email, phone, locale, firstSeenAt } }: { customer: CustomerFieldsFragment }) {
  const t = useTexts();
  const format = useFormat();
  const since = t('since', { date: format.date(firstSeenAt) });
  return (
    <>
      <Group gap="md">
        {email && (
          <Anchor href={mailto(email)} className={classes.contact!}>
            <Mail size={16} aria-hidden /> {email}
          </Anchor>
        )}
        {phone && (
          <Anchor href={`tel:${phone}`} className={classes.contact!}>
            <Phone size={16} aria-hidden /> {phone}
          </Anchor>
        )}
      </Group>
      <Text size="sm" mt={4}>
        {isLocale(locale) ? `${since} · ${LOCALE_NAMES[locale]}` : since}
      </Text>
    </>
  );
}
