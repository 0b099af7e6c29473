import { Alert, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { explain, fieldErrors } from '../api/errors';
import { PasswordField } from '../ui/PasswordField';

export const shortestPassword = 12;

interface Props {
  /** What was just typed to sign in; then it isn't asked for again. */
  current?: string;
  onChanged: () => unknown;
}

export function PasswordForm({ current = '', onChanged }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { current, next: '' },
    validate: { next: value => (value.length < shortestPassword ? t('staff.password.tooShort') : null) },
  });
  const change = useMutation({
    mutationFn: (values: typeof form.values) => api.put('/api/session/password', { body: values }),
    onSuccess: async () => {
      await onChanged();
      form.setValues({ current: '', next: '' });
    },
    onError: error => {
      const refused = fieldErrors(error, t);
      if (refused['current']) form.setFieldError('current', t('staff.password.currentWrong'));
      if (refused['next']) form.setFieldError('next', t('staff.password.refused'));
    },
  });
  const askCurrent = !current || form.errors['current'] !== undefined;
  return (
    <form onSubmit={form.onSubmit(values => change.mutate(values))}>
      <Stack gap="sm" maw={400}>
        {change.error && (
          <Alert color="red" role="alert">
            {explain(change.error, t).text}
          </Alert>
        )}
        {askCurrent && (
          <PasswordField
            label={t('staff.password.current')}
            autoComplete="current-password"
            required
            {...form.getInputProps('current')}
          />
        )}
        <PasswordField
          label={t('staff.password.next')}
          description={t('staff.password.hint')}
          autoComplete="new-password"
          required
          {...form.getInputProps('next')}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('staff.password.change')}
        </Button>
      </Stack>
    </form>
  );
}
