/** The one thing that is asked beforehand, by typing the name: visitors find no chat from then on. */

import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { keepBusiness, useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import { FormCard } from '~/ui/FormCard';
import { fieldErrors } from '~/ui/form-errors';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { CloseBusiness as Close, ReopenBusiness } from './account.gql';
import { useTexts } from './texts';

export function CloseBusiness() {
  const t = useTexts();
  const app = useAppTexts();
  const done = useDone();
  const { name, status } = useBusiness();
  const [asking, { open, close }] = useDisclosure(false);
  const form = useForm({ initialValues: { name: '' } });
  const reopen = useChange(ReopenBusiness, { onSuccess: ({ reopenTenant }) => keepBusiness(reopenTenant) });
  const closing = useChange(Close, {
    onSuccess: ({ closeTenant }) => {
      close();
      form.reset();
      keepBusiness(closeTenant);
      done(t('close.done', { name }), () => reopen.mutateAsync({}));
    },
    onError: (error) => fieldErrors(form, error),
  });
  if (status !== 'ACTIVE') return null;
  return (
    <FormCard title={t('close')} text={t('close.why')}>
      <Group>
        <Button variant="outline" color="red" onClick={open}>
          {t('close.button')}
        </Button>
      </Group>
      <Modal opened={asking} onClose={close} title={t('close')} closeButtonProps={{ 'aria-label': app('close') }}>
        <form onSubmit={form.onSubmit((values) => closing.mutate(values))}>
          <Text mb="md">{t('close.text', { name })}</Text>
          <TextInput label={t('close.name')} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={close}>
              {app('cancel')}
            </Button>
            <Button type="submit" color="red" loading={closing.isPending} disabled={form.values.name.trim() !== name}>
              {t('close.button')}
            </Button>
          </Group>
        </form>
      </Modal>
    </FormCard>
  );
}
