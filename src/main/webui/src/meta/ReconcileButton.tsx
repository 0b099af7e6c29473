import { Button, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import type { MetaPage } from '../api/types';
import { toastDone, toastFailed } from '../ui/toast';
import { syncQuery } from './queries';

export function ReconcileButton({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  const sweep = useMutation({
    mutationFn: () => api.post('/api/meta/pages/{id}/sweeps', { path: { id: page.id } }),
    onSuccess: () => {
      toastDone(t('meta.sync.begun'));
      void queryClient.invalidateQueries({ queryKey: syncQuery(page.id).queryKey });
    },
    onError: error => toastFailed(error, t),
  });
  return (
    <Tooltip label={t('meta.sync.off')} disabled={page.monitored}>
      <Button
        leftSection={<IconRefresh size={16} />}
        loading={sweep.isPending}
        // Kept focusable so that the reason can be found by keyboard.
        data-disabled={!page.monitored || undefined}
        aria-disabled={!page.monitored}
        title={page.monitored ? undefined : t('meta.sync.off')}
        onClick={() => page.monitored && sweep.mutate()}
      >
        {t('meta.sync.now')}
      </Button>
    </Tooltip>
  );
}
