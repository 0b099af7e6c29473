import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { toastFailed } from '../ui/toast';

/** Goes to Facebook's login in this tab; it comes back to the callback page. */
export function useLogin() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (rerequest: boolean) =>
      api.post('/api/meta/logins', { body: rerequest ? { rerequest } : {} }),
    onSuccess: ({ url }) => location.assign(url),
    onError: error => toastFailed(error, t),
  });
}
