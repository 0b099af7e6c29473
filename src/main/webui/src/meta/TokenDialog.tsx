import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { explain, fieldErrors } from '../api/errors';
import { queryClient } from '../api/queries';
import type { NewConnection } from '../api/types';
import { useFormat } from '../lib/format';
import { Notice } from '../ui/Notice';
import { toastDone } from '../ui/toast';
import { LackingPages } from './LackingPages';
import { MissingPermissions } from './MissingPermissions';

/** Connects by a pasted token of a system user; the server checks it with Meta first. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [token, setToken] = useState('');
  const connect = useMutation({
    mutationFn: () => api.post('/api/meta/connections/tokens', { body: { token: token.trim() } }),
    onSuccess: ({ pages, missingPermissions, ...more }: NewConnection) => {
      setToken('');
      void queryClient.invalidateQueries({ queryKey: ['meta'] });
      toastDone(t('meta.connect.pasted', { count: pages, total: format.number(pages) }));
      if (missingPermissions.length === 0 && !more.lacking?.length) onClose();
    },
    gcTime: 0,
  });
  const missing = connect.data?.missingPermissions ?? [];
  const wrong = fieldErrors(connect.error, t)['token'];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meta.connect.pasteTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          connect.mutate();
        }}
      >
        <Stack gap="sm">
          <Text>{t('meta.connect.pasteText')}</Text>
          <PasswordInput
            label={t('meta.connect.token')}
            autoComplete="off"
            data-autofocus
            value={token}
            error={wrong}
            onChange={event => setToken(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('meta.connect.showToken') }}
          />
          {connect.error && !wrong && (
            <Notice tone="bad" alert>
              {explain(connect.error, t).text}
            </Notice>
          )}
          {missing.length > 0 && (
            <Notice tone="wait" alert title={t('meta.callback.missing')}>
              <MissingPermissions names={missing} />
            </Notice>
          )}
          {connect.data && <LackingPages result={connect.data} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {connect.data ? t('common.close') : t('common.cancel')}
            </Button>
            <Button type="submit" disabled={!token.trim()} loading={connect.isPending}>
              {t('meta.connect.pasteDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
