import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { api } from '../api/client';
import { fieldErrors } from '../api/errors';
import { queryClient } from '../api/queries';
import { sessionQuery, useSession } from '../api/session';
import type { Organisation } from '../api/types';
import { useDraftForm } from '../lib/drafts';
import { PageHeader } from '../ui/PageHeader';
import { CountrySelect, TimeZoneSelect } from '../ui/pickers';
import { toastDone, toastFailed } from '../ui/toast';

export default function OrganisationPage() {
  const { t, i18n } = useTranslation();
  const { organisation } = useSession();
  const form = useDraftForm({
    draft: 'organisation',
    initialValues: {
      name: organisation.name,
      timeZone: organisation.timeZone,
      country: organisation.country,
    },
    validate: { name: value => (value.trim() ? null : t('settings.list.required')) },
  });
  const save = useMutation({
    mutationFn: (values: Organisation) => api.patch('/api/organisation', { body: values }),
    onSuccess: after => {
      queryClient.setQueryData(sessionQuery.queryKey, before => before && { ...before, organisation: after });
      form.resetDirty();
      toastDone(t('common.saved'));
    },
    onError: error => {
      form.setErrors(fieldErrors(error, t));
      toastFailed(error, t);
    },
  });
  return (
    <>
      <PageHeader title={t('settings.organisation.title')} />
      <form onSubmit={form.onSubmit(values => save.mutate(values))}>
        <Stack gap="md" maw={420}>
          <TextInput
            label={t('settings.organisation.name')}
            description={t('settings.organisation.nameHint')}
            {...form.getInputProps('name')}
          />
          <TimeZoneSelect
            label={t('settings.organisation.timeZone')}
            description={t('settings.organisation.timeZoneHint')}
            {...form.getInputProps('timeZone')}
          />
          <CountrySelect
            language={i18n.language}
            label={t('settings.organisation.country')}
            description={t('settings.organisation.countryHint')}
            {...form.getInputProps('country')}
          />
          <Button
            type="submit"
            disabled={!form.isDirty()}
            loading={save.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('common.save')}
          </Button>
        </Stack>
      </form>
      {/* What other parts of the product show in the general settings. */}
      <Outlet />
    </>
  );
}
