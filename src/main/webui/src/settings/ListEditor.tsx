import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { sourcesQuery, statusesQuery } from '../api/queries';
import type { Items, ListAddress, ListEntry } from '../api/types';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded } from '../ui/states';
import { toastFailed } from '../ui/toast';
import { EntryDialog } from './EntryDialog';
import { EntryRow } from './EntryRow';
import classes from './lists.module.css';
import { Sortable } from './Sortable';

export interface ListProps {
  kind: 'statuses' | 'sources';
  /** The list's address in the API. */
  at: ListAddress;
  query: typeof statusesQuery | typeof sourcesQuery;
}

/** Statuses and sources are the same kind of list; statuses know an initial one besides. */
export function ListEditor(props: ListProps) {
  const { t } = useTranslation();
  const { kind, at } = props;
  const list = useQuery(props.query as typeof statusesQuery);
  const [adding, add] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title={t(`settings.${kind}.title`)}
        count={list.data && { count: list.data.length, capped: false }}
        action={
          <Button leftSection={<IconPlus size={16} />} onClick={add.open}>
            {t(`settings.${kind}.new`)}
          </Button>
        }
      />
      <p className={classes.text}>{t(`settings.${kind}.text`)}</p>
      <Loaded query={list}>{entries => <Entries {...props} entries={entries} />}</Loaded>
      <EntryDialog title={t(`settings.${kind}.new`)} at={at} opened={adding} onClose={add.close} />
    </>
  );
}

function Entries({ kind, at, query, entries }: ListProps & { entries: ListEntry[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const reorder = useMutation({
    mutationFn: (ids: string[]) => api.put(`${at}/order`, { body: { ids } }),
    // Shown in the new order at once; the answer of the server settles it.
    onMutate: ids =>
      client.setQueryData(query.queryKey, (before: Items<ListEntry> | undefined) =>
        before ? { items: ids.flatMap(id => before.items.filter(entry => entry.id === id)) } : before,
      ),
    onError: error => toastFailed(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  if (entries.length === 0) return <EmptyState title={t('settings.list.empty')} />;
  const move = (from: number, to: number) => {
    const ids = entries.map(entry => entry.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    reorder.mutate(ids);
  };
  return (
    <Sortable entries={entries} onMove={move} label={t(`settings.${kind}.title`)}>
      {(entry, index) => (
        <EntryRow
          entry={entry}
          at={at}
          kind={kind}
          others={entries.filter(other => other.id !== entry.id && !other.retired)}
          onUp={index > 0 ? () => move(index, index - 1) : undefined}
          onDown={index < entries.length - 1 ? () => move(index, index + 1) : undefined}
        />
      )}
    </Sortable>
  );
}
