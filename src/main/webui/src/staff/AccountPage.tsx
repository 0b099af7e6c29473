import { Button, SegmentedControl, Stack, Input, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/errors';
import { useSession } from '../api/session';
import type { Person } from '../api/types';
import { useDraftForm } from '../lib/drafts';
import { useChangeOfMe } from '../lib/useChangeOfMe';
import { PageHeader } from '../ui/PageHeader';
import { LanguageSelect, TimeZoneSelect } from '../ui/pickers';
import { Section } from '../ui/Section';
import { toastDone } from '../ui/toast';
import { OpenSessions } from './OpenSessions';
import { PasswordForm } from './PasswordForm';

export default function AccountPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('staff.account.title')} />
      <Stack gap={0} maw={720}>
        <Profile />
        <Look />
        <Section title={t('staff.password.label')}>
          <PasswordForm onChanged={() => toastDone(t('staff.password.changed'))} />
        </Section>
        <OpenSessions />
      </Stack>
    </>
  );
}

/** Language and theme are seen at once, so they are saved at once. */
function Look() {
  const { t } = useTranslation();
  const { person } = useSession();
  const change = useChangeOfMe();
  return (
    <Section title={t('staff.account.look')}>
      <Stack gap="sm" maw={400}>
        <LanguageSelect
          label={t('staff.language')}
          value={person.language}
          onChange={value => value && change.mutate({ language: value as Person['language'] })}
        />
        <Input.Wrapper label={t('staff.account.theme')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('staff.account.theme')}
            value={person.theme}
            onChange={value => change.mutate({ theme: value as Person['theme'] })}
            data={(['auto', 'light', 'dark'] as const).map(value => ({
              value,
              label: t(`staff.account.themes.${value}`),
            }))}
          />
        </Input.Wrapper>
      </Stack>
    </Section>
  );
}

function Profile() {
  const { t } = useTranslation();
  const { person } = useSession();
  const form = useDraftForm({
    draft: `account.${person.id}`,
    initialValues: { name: person.name, timeZone: person.timeZone },
    validate: { name: value => (value.trim() ? null : t('staff.required')) },
  });
  const change = useChangeOfMe();
  return (
    <Section title={t('staff.account.profile')} text={t('staff.account.profileText')}>
      <form
        onSubmit={form.onSubmit(values =>
          change.mutate(values, {
            onSuccess: () => form.resetDirty(),
            onError: error => form.setErrors(fieldErrors(error, t)),
          }),
        )}
      >
        <Stack gap="sm" maw={400}>
          <TextInput label={t('staff.name')} autoComplete="name" {...form.getInputProps('name')} />
          <TimeZoneSelect label={t('staff.timeZone')} {...form.getInputProps('timeZone')} />
          <Button
            type="submit"
            disabled={!form.isDirty()}
            loading={change.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
