import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/queries';
import { toastDone, toastFailed } from '../ui/toast';
import { sandboxQuery } from './queries';

interface Control {
  run: () => Promise<unknown>;
  done: string;
}

/** Turns a switch of the sandbox and says that it is done. */
export function useControl() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ run }: Control) => run(),
    onSuccess: (_, { done }) => {
      toastDone(done);
      void queryClient.invalidateQueries({ queryKey: sandboxQuery.queryKey });
    },
    onError: error => toastFailed(error, t),
  });
}
