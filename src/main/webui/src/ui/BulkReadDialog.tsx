import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { explain, fieldErrors } from '../api/errors';
import { queryClient } from '../api/queries';
import { useFormat } from '../lib/format';
import { Notice } from './Notice';

/** How far back Meta gives leads out. */
const longest = 90;

interface Props {
  form: { formId: string; name: string };
  onStarted: (jobId: string) => void;
  onClose: () => void;
}

/** Asks from which day on a form's leads are read, and begins the task that reads them. */
export function BulkReadDialog({ form, onStarted, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [first, last] = [format.dayFromNow(-longest), format.dayFromNow(0)];
  const [from, setFrom] = useState(first);
  const start = useMutation({
    mutationFn: () =>
      api.post('/api/meta/forms/{formId}/bulk-reads', { path: { formId: form.formId }, body: { from } }),
    onSuccess: ({ jobId }) => {
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
      onStarted(jobId);
    },
  });
  const wrong = fieldErrors(start.error, t)['from'];
  const outside = from < first || from > last;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('jobs.bulk.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <Stack gap="sm">
          <Text>{t('jobs.bulk.text', { name: form.name })}</Text>
          <TextInput
            type="date"
            label={t('jobs.bulk.from')}
            description={t('jobs.bulk.fromHint')}
            min={first}
            max={last}
            value={from}
            error={outside ? t('jobs.bulk.range') : wrong}
            data-autofocus
            onChange={event => setFrom(event.currentTarget.value)}
          />
          {start.error && !wrong && (
            <Notice tone="bad" alert>
              {explain(start.error, t).text}
            </Notice>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={outside} loading={start.isPending}>
              {t('jobs.bulk.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
