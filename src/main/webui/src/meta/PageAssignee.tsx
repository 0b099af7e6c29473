import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { peopleQuery } from '../api/queries';
import type { MetaPage } from '../api/types';
import { toastFailed } from '../ui/toast';
import classes from './meta.module.css';
import { peopleOptions } from './people';
import { putPage } from './queries';

/** Saved as soon as it is chosen, and says so by a tick. */
export function PageAssignee({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const [ticked, setTicked] = useState(false);
  const save = useMutation({
    mutationFn: (personId: string | null) =>
      api.put('/api/meta/pages/{id}/assignee', { path: { id: page.id }, body: { personId } }),
    onSuccess: changed => {
      putPage(changed);
      setTicked(true);
    },
    onError: error => toastFailed(error, t),
  });

  useEffect(() => {
    if (!ticked) return;
    const timer = setTimeout(() => setTicked(false), 3000);
    return () => clearTimeout(timer);
  }, [ticked]);

  const chosen = save.isPending ? save.variables : page.assigneeId;
  return (
    <div className={classes.saving}>
      <Select
        size="xs"
        aria-label={t('meta.pages.assigneeOf', { name: page.name })}
        data={[
          { value: '', label: t('meta.pages.general') },
          ...peopleOptions(people, page.assigneeId, t('common.inactive')),
        ]}
        value={chosen ?? ''}
        onChange={value => save.mutate(value || null)}
        allowDeselect={false}
        searchable
        disabled={save.isPending}
      />
      <span role="status" className={classes.tick}>
        {ticked && <IconCheck size={18} aria-label={t('meta.pages.assigned')} />}
      </span>
    </div>
  );
}
