import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fieldErrors, isProblem } from '../api/errors';
import { queryClient } from '../api/queries';
import type { MetaSettings } from '../api/types';
import { useFormat } from '../lib/format';
import { ask } from '../ui/confirm';
import { toastDone, toastFailed } from '../ui/toast';
import { settingsQuery } from './queries';
import { changeOf, type SettingsValues } from './settingsValues';

interface Over {
  /** Saved over the version that somebody else made. */
  version?: number;
  endGrants?: boolean;
}

/** Saves the settings, asking first where connections would end, and keeping both versions where two people saved. */
export function useSaveSettings(
  form: UseFormReturnType<SettingsValues>,
  settings: MetaSettings,
  renew: (from: MetaSettings) => void,
) {
  const { t } = useTranslation();
  const format = useFormat();
  const [conflict, setConflict] = useState<MetaSettings>();

  const { mutate, isPending } = useMutation({
    mutationFn: ({ values, over }: { values: SettingsValues; over: Over }) =>
      api.put('/api/meta/settings', {
        body: {
          ...changeOf(values, over.version ?? settings.version),
          ...(over.endGrants ? { endGrants: true } : {}),
        },
      }),
    onSuccess: saved => {
      setConflict(undefined);
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      renew(saved);
      toastDone(t('meta.save.done'));
      void queryClient.invalidateQueries({ queryKey: ['meta'] });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
    onError: async (error, { values, over }) => {
      if (isProblem(error, 'app-id-change'))
        return endsConnections(Number(error.body['connections'] ?? 0), values, over);
      if (isProblem(error, 'conflict-changed')) {
        const current = error.body['current'] as MetaSettings | undefined;
        return setConflict(current?.graphVersion ? current : await api.get('/api/meta/settings'));
      }
      form.setErrors(fieldErrors(error, t));
      toastFailed(error, t);
    },
  });

  function endsConnections(count: number, values: SettingsValues, over: Over) {
    ask(t, {
      title: t('meta.save.appIdTitle'),
      text: t('meta.save.appIdText', { count, total: format.number(count) }),
      confirm: t('meta.save.appIdConfirm'),
      danger: true,
      run: () => mutate({ values, over: { ...over, endGrants: true } }),
    });
  }

  return {
    save: (values: SettingsValues, over: Over | object = {}) =>
      mutate({ values, over: 'version' in over ? { version: over.version } : {} }),
    pending: isPending,
    conflict,
    settle: () => setConflict(undefined),
  };
}
