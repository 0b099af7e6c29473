import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { isProblem } from '../api/errors';
import type { MappingView } from '../api/types';
import { ask } from '../ui/confirm';
import { toastDone, toastFailed } from '../ui/toast';
import { mappingQuery, saveMapping } from './queries';
import type { MappingForm } from './useMappingForm';

/** Saves a map as a new version; where two people saved, both versions are kept until one is chosen. */
export function useSaveMapping(formId: string, form: MappingForm) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [conflict, setConflict] = useState<MappingView>();
  const [saved, setSaved] = useState(false);
  const { queryKey } = mappingQuery(formId);

  const { mutate, isPending } = useMutation({
    mutationFn: (version: number) =>
      saveMapping(formId, { rules: form.rules, country: form.country, version }),
    onSuccess: view => {
      setConflict(undefined);
      setSaved(true);
      client.setQueryData(queryKey, view);
      form.renew(view);
      toastDone(t('mapping.save.done', { version: view.version }));
      void client.invalidateQueries({ queryKey: ['meta'] });
    },
    onError: async error => {
      if (!isProblem(error, 'conflict-changed')) return toastFailed(error, t);
      const told = error.body['current'] as MappingView | undefined;
      setConflict(told?.rules ? told : await client.fetchQuery({ ...mappingQuery(formId), staleTime: 0 }));
    },
  });

  const clear = useMutation({
    mutationFn: () => api.delete('/api/meta/mappings/{formId}', { path: { formId } }),
    onSuccess: async () => {
      form.renew(await client.fetchQuery({ ...mappingQuery(formId), staleTime: 0 }));
      setSaved(true);
      toastDone(t('mapping.reset.done'));
      void client.invalidateQueries({ queryKey: ['meta', 'mappings'] });
    },
    onError: error => toastFailed(error, t),
  });

  return {
    save: () => {
      if (form.whole()) mutate(form.base.version);
    },
    saveOver: (version: number) => mutate(version),
    clear: () =>
      ask(t, {
        title: t('mapping.reset.title'),
        text: t('mapping.reset.text'),
        confirm: t('mapping.reset.do'),
        danger: true,
        run: () => clear.mutate(),
      }),
    pending: isPending || clear.isPending,
    conflict,
    settle: () => setConflict(undefined),
    /** Whether this visit saved something, so that its effect on past leads is worth asking for. */
    saved,
  };
}
