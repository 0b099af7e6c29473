import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import type { MetaPage } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { Moment } from '../ui/marks';
import { toastDone, toastFailed } from '../ui/toast';
import classes from './meta.module.css';
import { PageAssignee } from './PageAssignee';
import { PageState } from './PageState';
import { putPage } from './queries';

export function PageRow({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <td data-main className={classes.wrap}>
        <strong>{page.name}</strong>
        <div className={classes.quiet}>{page.pageId}</div>
        <Link
          className={classes.more}
          to={paths.metaPage(page.id)}
          aria-label={t('meta.sync.open', { name: page.name })}
        >
          {t('meta.sync.link')}
        </Link>
      </td>
      <td data-label={t('meta.pages.state')} className={`${classes.wrap} ${classes.pageState}`}>
        <PageState page={page} />
      </td>
      <td data-label={t('meta.pages.leads')} data-align="right">
        <Link to={paths.leads({ page: page.pageId })}>{format.number(page.leads)}</Link>
      </td>
      <td data-label={t('meta.pages.paused')} data-align="right">
        {page.paused > 0 ? (
          <Link className={classes.paused} to={paths.history({ state: 'PAUSED', page: page.pageId })}>
            {format.number(page.paused)}
          </Link>
        ) : (
          <span className={classes.quiet}>0</span>
        )}
      </td>
      <td data-label={t('meta.pages.last')}>
        <Moment at={page.lastLeadAt} />
      </td>
      <td data-label={t('meta.pages.assignee')} className={classes.assignee}>
        <PageAssignee page={page} />
      </td>
      <td data-align="right">
        <Subscription page={page} />
      </td>
    </tr>
  );
}

/** Green to begin, red to end, both in words. */
function Subscription({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  const stop = page.monitored && page.subscribed !== false;
  const path = { id: page.id };
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      stop
        ? api.delete('/api/meta/pages/{id}/subscription', { path })
        : api.put('/api/meta/pages/{id}/subscription', { path }),
    onSuccess: changed => {
      putPage(changed);
      void queryClient.invalidateQueries({ queryKey: ['meta'] });
      const name = page.name;
      toastDone(stop ? t('meta.pages.stopped', { name }) : t('meta.pages.subscribed', { name }));
    },
    onError: error => {
      toastFailed(error, t);
      void queryClient.invalidateQueries({ queryKey: ['meta'] });
    },
  });
  const Icon = stop ? IconPlayerStop : IconPlayerPlay;
  return (
    <Button
      size="xs"
      variant="default"
      className={stop ? classes.stop : classes.start}
      leftSection={<Icon size={14} />}
      loading={isPending}
      disabled={page.state === 'VANISHED' && !stop}
      aria-label={
        stop ? t('meta.pages.stopOf', { name: page.name }) : t('meta.pages.subscribeTo', { name: page.name })
      }
      onClick={() => mutate()}
    >
      {stop ? t('meta.pages.stop') : t('meta.pages.subscribe')}
    </Button>
  );
}
