import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconChevronLeft, IconMapOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../api/client';
import { isGone } from '../api/errors';
import type { MappingView } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded, RowsSkeleton } from '../ui/states';
import { toastDone, toastFailed } from '../ui/toast';
import { MappingEditor } from './MappingEditor';
import classes from './mappings.module.css';
import { globalMap, mappingQuery } from './queries';

export default function MappingPage() {
  const { formId = '' } = useParams();
  const query = useQuery(mappingQuery(formId));
  if (!query.data && isGone(query.error)) return <Gone />;
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={14} height={24} />}>
      {view => <Mapping key={formId} formId={formId} view={view} />}
    </Loaded>
  );
}

function Mapping({ formId, view }: { formId: string; view: MappingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = formId === globalMap;
  const savedAt = view.savedAt && format.dateTime(view.savedAt);
  return (
    <>
      <PageHeader
        title={all ? t('mapping.global.title') : (view.formName ?? formId)}
        back={
          <Link to={paths.mappings()}>
            <IconChevronLeft size={14} />
            {t('common.nav.mapping')}
          </Link>
        }
        marks={
          savedAt && (
            <span className={classes.quiet}>
              {view.savedBy
                ? t('mapping.savedBy', { version: view.version, at: savedAt, name: view.savedBy.name })
                : t('mapping.saved', { version: view.version, at: savedAt })}
            </span>
          )
        }
        action={!all && <Refresh formId={formId} />}
      />
      <p className={classes.lead}>{all ? t('mapping.global.text') : t('mapping.editText')}</p>
      <MappingEditor formId={formId} view={view} />
    </>
  );
}

function Refresh({ formId }: { formId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = useMutation({
    mutationFn: () => api.get('/api/meta/mappings/{formId}', { path: { formId }, query: { refresh: true } }),
    onSuccess: view => {
      client.setQueryData(mappingQuery(formId).queryKey, view);
      toastDone(t('mapping.refreshed', { count: view.questions.length }));
    },
    onError: error => toastFailed(error, t),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} />}
      loading={refresh.isPending}
      onClick={() => refresh.mutate()}
    >
      {t('mapping.refresh')}
    </Button>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('mapping.gone.title')}
      text={t('mapping.gone.text')}
      action={
        <Button component={Link} to={paths.mappings()} variant="default">
          {t('mapping.gone.back')}
        </Button>
      }
    />
  );
}
