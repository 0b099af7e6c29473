import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { explain } from '../api/errors';
import { paths } from '../paths';
import { AuthFrame } from './AuthFrame';

export default function ForgotPasswordPage() {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: '' } });
  const send = useMutation({
    mutationFn: (values: typeof form.values) => api.post('/api/password-resets', { body: values }),
  });
  return (
    <AuthFrame title={t('staff.forgot.title')} text={!send.isSuccess && t('staff.forgot.text')}>
      {send.isSuccess ? (
        <Alert color="green" role="status" mb="md">
          {t('staff.forgot.sent')}
        </Alert>
      ) : (
        <form onSubmit={form.onSubmit(values => send.mutate(values))}>
          <Stack gap="sm" mb="md">
            {send.error && (
              <Alert color="red" role="alert">
                {explain(send.error, t).text}
              </Alert>
            )}
            <TextInput
              type="email"
              label={t('staff.email')}
              autoComplete="username"
              required
              withAsterisk={false}
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={send.isPending} fullWidth>
              {t('staff.forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to={paths.signIn()} size="md">
        {t('staff.forgot.back')}
      </Anchor>
    </AuthFrame>
  );
}
