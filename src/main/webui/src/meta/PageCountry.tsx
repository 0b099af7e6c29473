import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { MetaPage } from '../api/types';
import { CountrySelect } from '../ui/pickers';
import { toastDone, toastFailed } from '../ui/toast';
import { putPage } from './queries';

/** The country whose numbers a page's leads write; saved as soon as it is chosen. */
export function PageCountry({ page }: { page: MetaPage }) {
  const { t, i18n } = useTranslation();
  const save = useMutation({
    mutationFn: (country: string | null) =>
      api.patch('/api/meta/pages/{id}', { path: { id: page.id }, body: { country } }),
    onSuccess: changed => {
      putPage(changed);
      toastDone(t('common.saved'));
    },
    onError: error => toastFailed(error, t),
  });
  return (
    <CountrySelect
      language={i18n.language}
      label={t('meta.sync.country')}
      description={t('meta.sync.countryHint')}
      placeholder={t('meta.sync.general')}
      clearable
      value={save.isPending ? save.variables : (page.country ?? null)}
      onChange={country => save.mutate(country)}
      disabled={save.isPending}
    />
  );
}
