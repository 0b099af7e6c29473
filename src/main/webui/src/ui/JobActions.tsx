import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { resultAddress, unfinished } from '../api/jobQueries';
import { queryClient } from '../api/queries';
import type { Job } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import { ask } from './confirm';
import { jobName } from './jobWords';
import { toastFailed, toastNote } from './toast';

/** What can be done with a job: end it while it runs, fetch what it made afterwards. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const name = jobName(job, t);
  const cancel = useMutation({
    mutationFn: () => api.post('/api/jobs/{id}/cancellation', { path: { id: job.id } }),
    onSuccess: () => toastNote(t('jobs.cancelling')),
    onError: error => toastFailed(error, t),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  });
  if (unfinished(job)) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        disabled={job.cancelAsked}
        loading={cancel.isPending}
        aria-label={t('jobs.cancelOf', { name })}
        onClick={() =>
          ask(t, {
            title: t('jobs.cancelTitle'),
            text: `${name}. ${t('jobs.cancelText')}`,
            confirm: t('jobs.cancel'),
            cancel: t('jobs.cancelKeep'),
            danger: true,
            run: () => cancel.mutate(),
          })
        }
      >
        {t('jobs.cancel')}
      </Button>
    );
  }
  if (job.state !== 'DONE' || !job.result || Date.parse(job.result.expiresAt) <= now) return null;
  const { fileName, size, expiresAt } = job.result;
  return (
    <Button
      component="a"
      href={resultAddress(job.id)}
      download={fileName}
      size="compact-sm"
      leftSection={<IconDownload size={14} />}
      aria-label={t('jobs.downloadOf', { name: fileName, size: format.bytes(size) })}
      title={t('jobs.kept', { at: format.dateTime(expiresAt) })}
    >
      {t('jobs.download')}
    </Button>
  );
}
