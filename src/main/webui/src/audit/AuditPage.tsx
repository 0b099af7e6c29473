import { useQuery } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { keepShowing, peopleQuery } from '../api/queries';
import type { AuditEntry } from '../api/types';
import { useFormat } from '../lib/format';
import { useListState } from '../lib/useListState';
import { ActiveFilters, activeOf, FilterBar, FilterMenu, PeriodFilter } from '../ui/filters';
import { PersonMark } from '../ui/marks';
import { PageHeader } from '../ui/PageHeader';
import { Pager } from '../ui/Pager';
import { EmptyState, Loaded, RowsSkeleton } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import { actionName, detailsOf } from './words';

const names = ['action', 'actor', 'from', 'to'] as const;

export default function AuditPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useListState(names);
  const query = { ...state.filters, limit: state.limit, cursor: state.cursor };
  const audit = useQuery({
    queryKey: ['staff', 'audit', query],
    queryFn: ({ signal }) => api.get('/api/audit', { query, signal }),
    placeholderData: keepShowing,
    staleTime: 0,
  });
  const { data: actions = [] } = useQuery({
    queryKey: ['staff', 'audit-actions'],
    queryFn: ({ signal }) => api.get('/api/audit/actions', { signal }),
    select: data => data.items.map(value => ({ value, label: actionName(value, t) })),
  });
  const { data: people = [] } = useQuery(peopleQuery);
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const day = (name: 'from' | 'to', label: string) => {
    const value = state.first(name);
    return value
      ? [{ key: name, label, value: format.day(value), remove: () => state.set(name, undefined) }]
      : [];
  };
  const active = [
    ...activeOf(state, 'action', t('audit.what'), actions),
    ...activeOf(state, 'actor', t('audit.who'), persons),
    ...day('from', t('common.period.from')),
    ...day('to', t('common.period.to')),
  ];
  return (
    <>
      <PageHeader title={t('audit.title')} count={audit.data?.total} />
      <FilterBar>
        <FilterMenu
          label={t('audit.what')}
          options={actions}
          single
          value={state.filters['action'] ?? []}
          onChange={value => state.set('action', value)}
        />
        <FilterMenu
          label={t('audit.who')}
          options={persons}
          single
          value={state.filters['actor'] ?? []}
          onChange={value => state.set('actor', value)}
        />
        <PeriodFilter label={t('audit.period')} state={state} />
      </FilterBar>
      <ActiveFilters filters={active} onClear={state.clear} />
      <Loaded query={audit} skeleton={<RowsSkeleton rows={12} />}>
        {page =>
          page.items.length === 0 ? (
            <EmptyState icon={IconShieldCheck} title={t('audit.empty.title')} text={t('audit.empty.text')} />
          ) : (
            <>
              <AuditTable entries={page.items} />
              <Pager page={page} state={state} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = ['what', 'when', 'who', 'subject', 'details', 'address'] as const;
  return (
    <TableFrame
      label={t('audit.title')}
      widths={[19, 17, 17, 17, 20, 10]}
      head={columns.map(column => (
        <th key={column} scope="col">
          {t(`audit.${column}`)}
        </th>
      ))}
    >
      {entries.map(entry => {
        const details = detailsOf(entry);
        return (
          <tr key={entry.id}>
            <td data-main>{actionName(entry.action, t)}</td>
            <td data-label={t('audit.when')}>
              <time dateTime={entry.at}>{format.dateTimeSeconds(entry.at)}</time>
            </td>
            <td data-label={t('audit.who')}>
              {entry.actor ? <PersonMark person={{ ...entry.actor, active: true }} /> : t('audit.nobody')}
            </td>
            <td data-label={t('audit.subject')} data-empty={entry.subjectName ? undefined : true}>
              {entry.subjectName}
            </td>
            <td data-label={t('audit.details')} data-empty={details ? undefined : true} title={details}>
              {details}
            </td>
            <td data-label={t('audit.address')} data-empty={entry.address ? undefined : true}>
              {entry.address}
            </td>
          </tr>
        );
      })}
    </TableFrame>
  );
}
