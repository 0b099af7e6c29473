import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import { useFormat } from '../lib/format';
import { toastDone, toastFailed, toastNote } from '../ui/toast';
import { filterBody } from './queries';

export type Selected = { ids: string[] } | { filters: Record<string, string[]> };

/** Takes one event, several, or everything that matches up again. */
export function useRetry(onDone?: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  return useMutation({
    mutationFn: (what: Selected) =>
      api.post('/api/events/attempts', {
        body: 'ids' in what ? { ids: what.ids } : { filter: filterBody(what.filters) },
      }),
    onSuccess: ({ released }) => {
      if (released === 0) toastNote(t('events.retry.none'));
      else toastDone(t('events.retry.done', { count: released, total: format.number(released) }));
      void queryClient.invalidateQueries({ queryKey: ['events'] });
      onDone?.();
    },
    onError: error => toastFailed(error, t),
  });
}
