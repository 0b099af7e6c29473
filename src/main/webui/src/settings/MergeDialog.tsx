import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { ListAddress, ListEntry } from '../api/types';
import { toastDone, toastFailed } from '../ui/toast';

interface Props {
  entry: ListEntry;
  others: ListEntry[];
  at: ListAddress;
  opened: boolean;
  onClose: () => void;
}

export function MergeDialog({ entry, others, at, opened, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [into, setInto] = useState<string | null>(null);
  const { name } = entry;
  const merge = useMutation({
    mutationFn: (target: string) =>
      api.post(`${at}/{id}/merges`, { path: { id: entry.id }, body: { into: target } }),
    onSuccess: () => {
      toastDone(t('settings.list.mergeDone', { name }));
      onClose();
    },
    onError: error => toastFailed(error, t),
    onSettled: () =>
      Promise.all(['settings', 'leads'].map(topic => client.invalidateQueries({ queryKey: [topic] }))),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('settings.list.mergeTitle', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text size="md">{t('settings.list.mergeText', { count: entry.leads, name })}</Text>
        <Select
          label={t('settings.list.mergeInto')}
          data={others.map(other => ({ value: other.id, label: other.name }))}
          value={into}
          onChange={setInto}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            disabled={!into}
            loading={merge.isPending}
            onClick={() => into && merge.mutate(into)}
          >
            {t('settings.list.mergeSubmit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
