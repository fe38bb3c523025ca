import { TagsInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useBusiness } from '~/api/business';
import { queryClient, useApi } from '~/api/hooks';
import { request } from '~/api/request';
import { useRights } from '~/api/rights';
import { fieldErrors } from '~/ui/form-errors';
import { Loaded } from '~/ui/states/Loaded';
import { Snippets } from '~/widget/Snippets';
import { type Key, keysOfPages } from '~/widget/keys';
import { originOf, originsOf } from '~/widget/origins';
import { useTexts as useWidgetTexts } from '~/widget/texts';
import { UpdateWidgetKey, WidgetKeys } from '~/widget/widget.gql';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';
import { useTexts } from './texts';

export function SnippetStep({ done }: StepProps) {
  const t = useTexts();
  return (
    <Loaded query={useApi(WidgetKeys, {})}>
      {({ widgetKeys }) => {
        const [key] = keysOfPages(widgetKeys, window.location.origin, Date.now());
        return key ? <Pages of={key} done={done} /> : <Text>{t('snippet.noKey')}</Text>;
      }}
    </Loaded>
  );
}

function Pages({ of, done }: StepProps & { of: Key }) {
  const t = useWidgetTexts();
  const may = useRights();
  const { contact } = useBusiness();
  const website = contact.website ? originOf(contact.website) : undefined;
  const form = useForm({
    initialValues: {
      allowedOrigins: of.allowedOrigins.length ? [...of.allowedOrigins] : website ? [website] : [],
    },
    validate: {
      allowedOrigins: (values) => {
        const wrong = values.find((value) => !originOf(value));
        return wrong ? t('origins.invalid', { text: wrong }) : null;
      },
    },
  });
  const origins = originsOf(form.values.allowedOrigins);

  async function submit() {
    if (may('Mutation.updateWidgetKey') && origins.join() !== of.allowedOrigins.join()) {
      await request(UpdateWidgetKey, { key: of.key, input: { label: of.label, allowedOrigins: origins } });
      await queryClient.invalidateQueries({ queryKey: [WidgetKeys.name] });
    }
    await done();
  }

  return (
    <StepForm validate={() => !form.validate().hasErrors} submit={submit} refused={(error) => fieldErrors(form, error)}>
      <TagsInput
        label={t('origins')}
        description={t('origins.why')}
        placeholder="https://www.example.com"
        splitChars={[',', ' ', ';']}
        acceptValueOnBlur
        disabled={!may('Mutation.updateWidgetKey')}
        {...form.getInputProps('allowedOrigins')}
        onChange={(values) => form.setFieldValue('allowedOrigins', originsOf(values))}
      />
      <Snippets keys={[{ ...of, allowedOrigins: origins }]} />
    </StepForm>
  );
}
