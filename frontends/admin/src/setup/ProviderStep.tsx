import { useRef } from 'react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryClient, useApi } from '~/api/hooks';
import { request } from '~/api/request';
import { fieldErrors } from '~/ui/form-errors';
import { Loaded } from '~/ui/states/Loaded';
import { AlreadyThere } from './AlreadyThere';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';
import { WeekFields } from './WeekFields';
import { type SimpleWeek, USUAL_WEEK, problemOf, weeklyHours } from './hours';
import {
  SetupCatalog,
  type SetupCatalogQuery,
  SetupCreateProvider,
  SetupUpdateService,
  SetupWeeklyHours,
} from './setup.gql';
import { useTexts } from './texts';

type Service = SetupCatalogQuery['catalog']['services'][number];

export function ProviderStep({ done }: StepProps) {
  const t = useTexts();
  return (
    <Loaded query={useApi(SetupCatalog, {})}>
      {({ catalog: { providers, services } }) =>
        providers.some(({ weeklyHours: hours }) => hours.length > 0) ? (
          <AlreadyThere names={providers.map(({ name }) => name)} text={t('provider.there')} done={done} />
        ) : (
          <FirstProvider started={providers[0]} services={services} done={done} />
        )
      }
    </Loaded>
  );
}

interface FirstProviderProps extends StepProps {
  /** Somebody who is there already and has no hours yet. */
  readonly started: { readonly id: string; readonly name: string } | undefined;
  readonly services: readonly Service[];
}

function FirstProvider({ started, services, done }: FirstProviderProps) {
  const t = useTexts();
  // Three requests: what has succeeded is not repeated when a later one fails.
  const made = useRef(started?.id);
  const form = useForm<{ name: string; week: SimpleWeek }>({
    initialValues: { name: started?.name ?? '', week: USUAL_WEEK },
    validate: {
      name: (value) => (value.trim() ? null : t('provider.required')),
      week: (week) => {
        const problem = problemOf(week);
        return problem ? t(`week.${problem}`) : null;
      },
    },
  });

  async function submit() {
    const { name, week } = form.values;
    made.current ??= (await request(SetupCreateProvider, { input: { name: name.trim() } })).createProvider.id;
    const providerId = made.current;
    await request(SetupWeeklyHours, { providerId, hours: weeklyHours(week) });
    for (const { id, providerIds, ...service } of services) {
      if (providerIds.includes(providerId)) continue;
      await request(SetupUpdateService, { id, input: { ...service, providerIds: [...providerIds, providerId] } });
    }
    await done();
    await queryClient.invalidateQueries();
  }

  return (
    <StepForm validate={() => !form.validate().hasErrors} submit={submit} refused={(error) => fieldErrors(form, error)}>
      <TextInput
        label={t('provider.name')}
        description={t('provider.why')}
        disabled={Boolean(started)}
        maxLength={80}
        {...form.getInputProps('name')}
      />
      <WeekFields
        week={form.values.week}
        error={form.errors.week}
        onChange={(week) => form.setFieldValue('week', week)}
      />
    </StepForm>
  );
}
