import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session';
import { AuthFrame } from './AuthFrame';
import { PasswordForm } from './PasswordForm';

/** The one-time password has to go before anything else can be done. */
export function FirstPassword({ current }: { current: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <AuthFrame title={t('staff.first.title')} text={t('staff.first.text')}>
      <PasswordForm
        current={current}
        onChanged={() => client.refetchQueries({ queryKey: sessionQuery.queryKey })}
      />
    </AuthFrame>
  );
}
