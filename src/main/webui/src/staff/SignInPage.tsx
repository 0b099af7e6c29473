import { Alert, Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { explain } from '../api/errors';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import { paths } from '../paths';
import { PasswordField } from '../ui/PasswordField';
import { AuthFrame } from './AuthFrame';
import { FirstPassword } from './FirstPassword';

/** Only a place of our own: a link must not lead away from here after signing in. */
function safe(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.dashboard();
}

export default function SignInPage() {
  const { data } = useQuery(sessionQuery);
  const [params] = useSearchParams();
  const [typed, setTyped] = useState('');
  if (data?.mustChangePassword) return <FirstPassword current={typed} />;
  if (data) return <Navigate to={safe(params.get('next'))} replace />;
  return <SignIn returning={params.has('next')} onSignedIn={setTyped} />;
}

function SignIn({ returning, onSignedIn }: { returning: boolean; onSignedIn: (password: string) => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const signIn = useMutation({
    mutationFn: (values: typeof form.values) => api.post('/api/session', { body: values }),
    onSuccess: (session, { password }) => {
      // Whatever the last person saw must not flash up for this one. The session itself stays: this page watches it.
      queryClient.removeQueries({ predicate: query => query.queryKey[0] !== sessionQuery.queryKey[0] });
      if (session.mustChangePassword) onSignedIn(password);
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
  return (
    <AuthFrame title={t('staff.signIn.title')} text={returning && t('staff.signIn.ended')}>
      <form onSubmit={form.onSubmit(values => signIn.mutate(values))}>
        <Stack gap="sm">
          {signIn.error && (
            <Alert color="red" role="alert">
              {explain(signIn.error, t).text}
            </Alert>
          )}
          <TextInput
            type="email"
            label={t('staff.email')}
            autoComplete="username"
            required
            withAsterisk={false}
            data-autofocus
            {...form.getInputProps('email')}
          />
          <PasswordField
            label={t('staff.password.label')}
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending} fullWidth mt="xs">
            {t('staff.signIn.submit')}
          </Button>
          <Group justify="center">
            <Anchor component={Link} to={paths.forgotPassword()} size="md">
              {t('staff.signIn.forgot')}
            </Anchor>
          </Group>
        </Stack>
      </form>
    </AuthFrame>
  );
}
