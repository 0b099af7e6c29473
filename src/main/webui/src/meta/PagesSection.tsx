import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconFlag, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import type { MetaPage } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import { toastDone, toastFailed, toastNote } from '../ui/toast';
import classes from './meta.module.css';
import { PageRow } from './PageRow';
import { connectionsQuery, pagesQuery } from './queries';

export function PagesSection() {
  const { t } = useTranslation();
  const query = useQuery(pagesQuery);
  const connected = (useQuery(connectionsQuery).data?.items ?? []).some(one => one.state !== 'ENDED');
  const refresh = useRefresh();
  return (
    <Section
      title={t('meta.pages.title')}
      text={t('meta.pages.text')}
      plain
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={14} />}
          loading={refresh.isPending}
          disabled={!connected}
          onClick={() => refresh.mutate()}
        >
          {t('meta.pages.refresh')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <div className={classes.framed}>
              <EmptyState icon={IconFlag} title={t('meta.pages.empty')} text={t('meta.pages.emptyText')} />
            </div>
          ) : (
            <PagesTable items={items} />
          )
        }
      </Loaded>
    </Section>
  );
}

function PagesTable({ items }: { items: MetaPage[] }) {
  const { t } = useTranslation();
  return (
    <TableFrame
      label={t('meta.pages.title')}
      head={
        <>
          <th scope="col">{t('meta.pages.page')}</th>
          <th scope="col">{t('meta.pages.state')}</th>
          <th scope="col" data-align="right">
            {t('meta.pages.leads')}
          </th>
          <th scope="col" data-align="right">
            {t('meta.pages.paused')}
          </th>
          <th scope="col">{t('meta.pages.last')}</th>
          <th scope="col">{t('meta.pages.assignee')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('meta.pages.subscribe')}</span>
          </th>
        </>
      }
    >
      {items.map(page => (
        <PageRow key={page.id} page={page} />
      ))}
    </TableFrame>
  );
}

function useRefresh() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMutation({
    mutationFn: () => api.post('/api/meta/page-refreshes'),
    onSuccess: ({ pages, failed }) => {
      void queryClient.invalidateQueries({ queryKey: ['meta'] });
      toastDone(t('meta.pages.refreshed', { count: pages, total: format.number(pages) }));
      if (failed.length > 0) {
        const names = format.list(failed.map(one => `${one.connection} (${one.reason})`));
        toastNote(t('meta.pages.refreshFailed', { names }));
      }
    },
    onError: error => toastFailed(error, t),
  });
}
