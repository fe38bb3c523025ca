import { Button, Group, SegmentedControl, Stack, Switch, TagsInput, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useBusiness } from '~/api/business';
import { useChange } from '~/api/hooks';
import type { FaqInput, Locale } from '~/schema.gql';
import { fieldErrors } from '~/ui/form-errors';
import { LOCALES, LOCALE_NAMES, isLocale } from '~/i18n/locale';
import { Dialog } from '~/ui/Dialog';
import { useAppTexts } from '~/i18n/texts';
import { useDone } from '~/ui/undo';
import { CreateFaq, type FaqFieldsFragment, Faqs, UpdateFaq } from '../conversations.gql';
import { useTexts } from '../texts';

interface FaqFormProps {
  /** Absent: a new one. */
  readonly faq?: FaqFieldsFragment;
  /** What a new one begins with. */
  readonly start?: { question: string; locale: string };
  readonly close: () => void;
  readonly done: () => void;
}

interface FaqValues extends Record<string, unknown> {
  locale: Locale;
  question: string;
  variants: string[];
  answer: string;
  active: boolean;
}

const LONGEST_QUESTION = 200;
const LONGEST_ANSWER = 1000;

export function FaqForm({ faq, start, close, done }: FaqFormProps) {
  const t = useTexts();
  const app = useAppTexts();
  const say = useDone();
  const business = useBusiness();
  const form = useForm<FaqValues>({
    initialValues: {
      locale: faq?.locale ?? (isLocale(start?.locale) ? start.locale : business.locale),
      question: faq?.question ?? start?.question.slice(0, LONGEST_QUESTION) ?? '',
      variants: [...(faq?.variants ?? [])],
      answer: faq?.answer ?? '',
      active: faq?.active ?? true,
    },
    validate: {
      question: (value) => (value.trim() ? null : t('faq.question.required')),
      answer: (value) => (value.trim() ? null : t('faq.answer.required')),
    },
  });
  const options = {
    stale: [Faqs],
    onSuccess: () => {
      say(app('saved'));
      done();
    },
    onError: (error: Error) => fieldErrors(form, error),
  };
  const create = useChange(CreateFaq, options);
  const update = useChange(UpdateFaq, options);
  const save = (values: FaqValues) => {
    const input: FaqInput = { ...values, question: values.question.trim(), answer: values.answer.trim() };
    if (faq) update.mutate({ id: faq.id, input });
    else create.mutate({ input });
  };
  return (
    <Dialog close={close} form size="lg" title={faq ? t('faq.edit') : t('faq.add')}>
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack>
          <SegmentedControl
            aria-label={t('faq.locale')}
            data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
            {...form.getInputProps('locale')}
          />
          <TextInput
            label={t('faq.question')}
            required
            maxLength={LONGEST_QUESTION}
            {...form.getInputProps('question')}
          />
          <TagsInput
            label={t('faq.variants')}
            description={t('faq.variants.why')}
            acceptValueOnBlur
            splitChars={[';']}
            {...form.getInputProps('variants')}
          />
          <Textarea
            label={t('faq.answer')}
            required
            maxLength={LONGEST_ANSWER}
            autosize
            minRows={3}
            {...form.getInputProps('answer')}
          />
          <Switch label={t('faq.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || update.isPending}>
              {app('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
