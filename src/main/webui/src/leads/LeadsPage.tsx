import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { keepShowing, leadFieldsQuery } from '../api/queries';
import { useIsAdministrator } from '../api/session';
import { useArrivals } from '../lib/useArrivals';
import { type ListState, useListState } from '../lib/useListState';
import { paths } from '../paths';
import { ActiveFilters, FilterBar } from '../ui/filters';
import { PageHeader } from '../ui/PageHeader';
import { Pager } from '../ui/Pager';
import { SearchField } from '../ui/SearchField';
import { EmptyState, Loaded, RowsSkeleton } from '../ui/states';
import { LeadFilters, useActiveFilters } from './LeadFilters';
import { LeadTable } from './LeadTable';

const names = [
  'q',
  'status',
  'source',
  'page',
  'assignee',
  'platform',
  'from',
  'to',
  'test',
  'custom',
] as const;

export default function LeadsPage() {
  const { t } = useTranslation();
  const state = useListState(names);
  const query = { ...state.filters, limit: state.limit, cursor: state.cursor };
  const leads = useQuery({
    queryKey: ['leads', 'list', query],
    queryFn: ({ signal }) => api.get('/api/leads', { query, signal }),
    placeholderData: keepShowing,
  });
  const { data: fields = [] } = useQuery(leadFieldsQuery);
  const active = useActiveFilters(state);
  const shown = leads.isPlaceholderData ? undefined : leads.data?.items.map(lead => lead.id);
  const fresh = useArrivals(shown, JSON.stringify(query));
  return (
    <>
      <PageHeader title={t('leads.title')} count={leads.data?.total} />
      <FilterBar
        search={
          <SearchField
            label={t('leads.search')}
            value={state.first('q') ?? ''}
            onChange={value => state.set('q', value)}
          />
        }
      >
        <LeadFilters state={state} />
      </FilterBar>
      <ActiveFilters filters={active} onClear={state.clear} />
      <div aria-live="polite" className="visually-hidden">
        {fresh.size > 0 && t('leads.arrived', { count: fresh.size })}
      </div>
      <Loaded query={leads} skeleton={<RowsSkeleton rows={12} />}>
        {page =>
          page.items.length === 0 ? (
            <Nothing state={state} />
          ) : (
            <>
              <LeadTable
                leads={page.items}
                fresh={fresh}
                fields={fields.filter(field => field.onList && !field.retired)}
              />
              <Pager page={page} state={state} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Nothing({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const administrator = useIsAdministrator();
  if (Object.keys(state.filters).length > 0 || state.cursor) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('leads.noMatch.title')}
        text={t('leads.noMatch.text')}
        action={
          <Button variant="default" onClick={state.clear}>
            {t('leads.noMatch.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={IconInbox}
      title={t('leads.empty.title')}
      text={administrator ? t('leads.empty.text') : t('leads.empty.agent')}
      action={
        administrator && (
          <Button component={Link} to={paths.meta()}>
            {t('leads.empty.connect')}
          </Button>
        )
      }
    />
  );
}
