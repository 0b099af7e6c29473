import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { leadFieldsQuery } from '../api/queries';
import type { FieldDefinition, Items } from '../api/types';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded } from '../ui/states';
import { toastFailed } from '../ui/toast';
import { FieldDialog } from './FieldDialog';
import { FieldRow } from './FieldRow';
import classes from './lists.module.css';
import { Sortable } from './Sortable';

export default function FieldsPage() {
  const { t } = useTranslation();
  const fields = useQuery(leadFieldsQuery);
  const [adding, add] = useDisclosure(false);
  const action = (
    <Button leftSection={<IconPlus size={16} />} onClick={add.open}>
      {t('fields.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('fields.title')}
        count={fields.data && { count: fields.data.length, capped: false }}
        action={action}
      />
      <p className={classes.text}>{t('fields.text')}</p>
      <Loaded query={fields}>
        {entries =>
          entries.length === 0 ? (
            <EmptyState icon={IconForms} title={t('fields.empty.title')} text={t('fields.empty.text')} />
          ) : (
            <Fields fields={entries} />
          )
        }
      </Loaded>
      <FieldDialog opened={adding} onClose={add.close} />
    </>
  );
}

function Fields({ fields }: { fields: FieldDefinition[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const reorder = useMutation({
    mutationFn: (ids: string[]) => api.put('/api/fields/leads/order', { body: { ids } }),
    // Shown in the new order at once; the answer of the server settles it.
    onMutate: ids =>
      client.setQueryData(leadFieldsQuery.queryKey, (before: Items<FieldDefinition> | undefined) =>
        before ? { items: ids.flatMap(id => before.items.filter(field => field.id === id)) } : before,
      ),
    onError: error => toastFailed(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  const move = (from: number, to: number) => {
    const ids = fields.map(field => field.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    reorder.mutate(ids);
  };
  const entries = fields.map(field => ({ ...field, name: field.label }));
  return (
    <Sortable entries={entries} onMove={move} label={t('fields.title')}>
      {(field, index) => (
        <FieldRow
          field={field}
          onUp={index > 0 ? () => move(index, index - 1) : undefined}
          onDown={index < fields.length - 1 ? () => move(index, index + 1) : undefined}
        />
      )}
    </Sortable>
  );
}
