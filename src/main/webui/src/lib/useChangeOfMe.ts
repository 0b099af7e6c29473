import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import type { PersonChange } from '../api/types';
import { speak } from '../i18n/i18n';
import { toastDone, toastFailed } from '../ui/toast';

/** Changes something about oneself; language and theme are seen at once. */
export function useChangeOfMe() {
  const { t, i18n } = useTranslation();
  return useMutation({
    mutationFn: (values: PersonChange) => api.patch('/api/me', { body: values }),
    onSuccess: async after => {
      queryClient.setQueryData(sessionQuery.queryKey, before => before && { ...before, person: after });
      // In the new language already, if that is what changed.
      await speak(after.language);
      toastDone(i18n.t('common.saved'));
    },
    onError: error => toastFailed(error, t),
  });
}
