import { Button, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import { paths } from '../paths';
import { toastFailed } from '../ui/toast';
import { filterBody } from './queries';

/** Starts a file of all that the filters find, and goes to the task where it is fetched. */
export function ExportButton({ filters }: { filters: Record<string, string[]> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => api.post('/api/events/exports', { body: filterBody(filters) }),
    onSuccess: ({ jobId }) => {
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
      void navigate(paths.task(jobId));
    },
    onError: error => toastFailed(error, t),
  });
  return (
    <Tooltip label={t('events.export.hint')} multiline w={260}>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {t('events.export.do')}
      </Button>
    </Tooltip>
  );
}
