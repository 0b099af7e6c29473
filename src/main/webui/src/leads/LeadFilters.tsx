import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useIsAdministrator } from '../api/session';
import { useFormat } from '../lib/format';
import type { ListState } from '../lib/useListState';
import { type ActiveFilter, activeOf, FilterMenu, type FilterOption, PeriodFilter } from '../ui/filters';
import { CustomFilter, useCustomFilters } from './CustomFilter';

type MenuName = 'status' | 'source' | 'page' | 'assignee' | 'platform' | 'test';

interface MenuOf {
  name: MenuName;
  label: string;
  options: FilterOption[];
  single?: boolean;
}

const option = ({ id, name }: { id: string; name: string }): FilterOption => ({ value: id, label: name });

/** The filters of this list with what each may offer, as far as this person sees it. */
function useMenus(): MenuOf[] {
  const { t } = useTranslation();
  const administrator = useIsAdministrator();
  const { data } = useQuery({
    queryKey: ['leads', 'facets'],
    queryFn: ({ signal }) => api.get('/api/leads/facets', { signal }),
    staleTime: 60_000,
  });
  const people: FilterOption[] = [
    { value: 'me', label: t('leads.me') },
    { value: 'none', label: t('leads.nobody') },
    ...(data?.people ?? []).map(option),
  ];
  return [
    { name: 'status', label: t('leads.status'), options: (data?.statuses ?? []).map(option) },
    { name: 'source', label: t('leads.source'), options: (data?.sources ?? []).map(option) },
    { name: 'page', label: t('leads.page'), options: (data?.pages ?? []).map(option) },
    // An agent's list is all their own: there is nothing to choose.
    ...(administrator
      ? [{ name: 'assignee' as const, label: t('leads.assignee'), options: people, single: true }]
      : []),
    {
      name: 'platform',
      label: t('leads.platform'),
      options: (['fb', 'ig'] as const).map(value => ({ value, label: t(`leads.platforms.${value}`) })),
      single: true,
    },
    {
      name: 'test',
      label: t('leads.tests.label'),
      options: [
        { value: 'false', label: t('leads.tests.without') },
        { value: 'true', label: t('leads.tests.only') },
      ],
      single: true,
    },
  ];
}

export function LeadFilters({ state }: { state: ListState }) {
  const { t } = useTranslation();
  return (
    <>
      {useMenus().map(({ name, ...menu }) => (
        <FilterMenu
          key={name}
          {...menu}
          value={state.filters[name] ?? []}
          onChange={value => state.set(name, value)}
        />
      ))}
      <PeriodFilter label={t('leads.period')} state={state} />
      <CustomFilter state={state} />
    </>
  );
}

export function useActiveFilters(state: ListState): ActiveFilter[] {
  const { t } = useTranslation();
  const format = useFormat();
  const menus = useMenus();
  const custom = useCustomFilters(state);
  const long = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const one = (name: 'q' | 'from' | 'to', label: string, show: (value: string) => string): ActiveFilter[] => {
    const value = state.first(name);
    return value ? [{ key: name, label, value: show(value), remove: () => state.set(name, undefined) }] : [];
  };
  return [
    ...one('q', t('common.search'), value => value),
    ...menus.flatMap(({ name, label, options }) => activeOf(state, name, label, options)),
    ...custom,
    ...one('from', t('common.period.from'), value => format.day(value, long)),
    ...one('to', t('common.period.to'), value => format.day(value, long)),
  ];
}
