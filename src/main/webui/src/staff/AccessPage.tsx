import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../api/client';
import { explain, fieldErrors, isGone } from '../api/errors';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import type { AccessLink, Language } from '../api/types';
import { speak, spoken } from '../i18n/i18n';
import { localTimeZone } from '../lib/format';
import { paths } from '../paths';
import { PasswordField } from '../ui/PasswordField';
import { LanguageSelect, TimeZoneSelect } from '../ui/pickers';
import { ErrorState, RowsSkeleton } from '../ui/states';
import { AuthFrame } from './AuthFrame';
import { shortestPassword } from './PasswordForm';

/** Where the link of an invitation or of a forgotten password leads. */
export default function AccessPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const link = useQuery({
    queryKey: ['access', token],
    queryFn: ({ signal }) => api.get('/api/access-links/{token}', { path: { token }, signal }),
    retry: false,
    staleTime: Infinity,
  });
  if (link.data) return <Choose token={token} link={link.data} />;
  if (isGone(link.error)) {
    return (
      <AuthFrame title={t('staff.access.gone')} text={t('staff.access.goneText')}>
        <Anchor component={Link} to={paths.forgotPassword()} size="md">
          {t('staff.forgot.submit')}
        </Anchor>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t('staff.access.reset')}>
      {link.error ? (
        <ErrorState error={link.error} onRetry={() => void link.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
    </AuthFrame>
  );
}

function Choose({ token, link }: { token: string; link: AccessLink }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const invited = link.kind === 'INVITATION';
  const form = useForm({
    initialValues: { name: link.name, password: '', language: spoken(), timeZone: localTimeZone() },
    validate: { password: value => (value.length < shortestPassword ? t('staff.password.tooShort') : null) },
  });
  const accept = useMutation({
    mutationFn: ({ password, ...profile }: typeof form.values) =>
      api.post('/api/access-links/{token}', {
        path: { token },
        body: invited ? { password, ...profile } : { password },
      }),
    onSuccess: session => {
      // All but this link, which is used up now and would be asked for again.
      queryClient.removeQueries({ predicate: query => query.queryKey[0] !== 'access' });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void navigate(paths.dashboard(), { replace: true });
    },
    onError: error => {
      if (fieldErrors(error, t)['password']) form.setFieldError('password', t('staff.password.refused'));
    },
  });
  const values = { email: link.email, organisation: link.organisation };
  return (
    <AuthFrame
      title={invited ? t('staff.access.invitation', values) : t('staff.access.reset')}
      asksLanguage={invited}
      text={invited ? t('staff.access.invitationText', values) : t('staff.access.resetText', values)}
    >
      <form onSubmit={form.onSubmit(input => accept.mutate(input))}>
        <Stack gap="sm">
          {accept.error && (
            <Alert color="red" role="alert">
              {explain(accept.error, t).text}
            </Alert>
          )}
          <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
          {invited && (
            <TextInput
              label={t('staff.name')}
              required
              withAsterisk={false}
              {...form.getInputProps('name')}
            />
          )}
          <PasswordField
            label={t('staff.password.next')}
            description={t('staff.password.hint')}
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
          />
          {invited && (
            <>
              <LanguageSelect
                label={t('staff.language')}
                {...form.getInputProps('language')}
                onChange={value => {
                  const language = (value ?? 'en') as Language;
                  form.setFieldValue('language', language);
                  void speak(language);
                }}
              />
              <TimeZoneSelect label={t('staff.timeZone')} {...form.getInputProps('timeZone')} />
            </>
          )}
          <Button type="submit" loading={accept.isPending} fullWidth mt="xs">
            {t('staff.access.submit')}
          </Button>
        </Stack>
      </form>
    </AuthFrame>
  );
}
