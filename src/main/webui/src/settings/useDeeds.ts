import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toastDone, toastFailed } from '../ui/toast';

type After = { version: number } | void;

interface Deed {
  run: () => Promise<After>;
  done: string;
  /** Gets the version that the deed made, for what is taken back by naming it. */
  undo?: (version?: number) => Promise<After>;
}

/** Does something to an entry of a list, says that it is done, and offers to undo it where that is possible. */
export function useDeeds() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const deed = useMutation({
    mutationFn: ({ run }: Deed) => run(),
    onSuccess: (after, { done, undo }) =>
      toastDone(
        done,
        undo && {
          label: t('common.undo'),
          run: () => deed.mutate({ run: () => undo(after?.version), done: t('common.undone') }),
        },
      ),
    onError: error => toastFailed(error, t),
    onSettled: () =>
      Promise.all(['settings', 'leads'].map(topic => client.invalidateQueries({ queryKey: [topic] }))),
  });
  return deed;
}
