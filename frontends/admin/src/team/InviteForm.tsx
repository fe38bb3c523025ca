import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useChange } from '~/api/hooks';
import type { Role } from '~/schema.gql';
import { isApiError } from '~/api/errors';
import { fieldErrors } from '~/ui/form-errors';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { looksLikeEmail } from '~/auth/password';
import { useTexts as useSessionTexts } from '~/auth/texts';
import { ROLES } from './roles';
import { InviteMember, Invitations } from './team.gql';
import { useTexts } from './texts';

export function InviteForm({ close }: { close: () => void }) {
  const t = useTexts();
  const app = useAppTexts();
  const session = useSessionTexts();
  const done = useDone();
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'ADMIN' },
    validate: { email: (value) => (looksLikeEmail(value) ? null : session('email.invalid')) },
  });
  const invite = useChange(InviteMember, {
    stale: [Invitations],
    onSuccess: ({ inviteMember }) => {
      close();
      done(t('invite.done', { email: inviteMember.email }));
    },
    onError: (error) => {
      // Who is in the team or asked already is a matter of the address.
      if (isApiError(error, 'AlreadyMember', 'AlreadyInvited', 'MailNotSent')) {
        form.setFieldError('email', error.message);
        return true;
      }
      return fieldErrors(form, error);
    },
  });
  return (
    <Dialog close={close} form title={t('invite')}>
      <form
        onSubmit={form.onSubmit(({ email, role }) => invite.mutate({ input: { email: email.trim(), role } }))}
        noValidate
      >
        <Stack>
          <TextInput label={session('email')} type="email" data-autofocus {...form.getInputProps('email')} />
          <Select
            label={t('role')}
            data={ROLES.map((value) => ({ value, label: app(`role.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('role')}
          />
          <Text size="sm" c="dimmed">
            {t(`role.${form.values.role}.may`)}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('invite.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
