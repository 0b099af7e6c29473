import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import type { ListState } from '../lib/useListState';
import { type ActiveFilter, ActiveFilters, activeOf, FilterMenu, PeriodFilter } from '../ui/filters';
import { SearchField } from '../ui/SearchField';
import { facetsQuery, states } from './queries';

export function HistoryFilters({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(facetsQuery);
  const counts = new Map(
    data?.states.map(one => [one.state, `${format.number(one.count)}${one.capped ? '+' : ''}`]),
  );
  const stateOptions = states.map(value => ({ value, label: t(`events.state.${value}`) }));
  const menus = [
    {
      name: 'state',
      label: t('events.stateName'),
      options: stateOptions.map(({ value, label }) => ({
        value,
        label: counts.has(value) ? `${label} · ${counts.get(value)!}` : label,
      })),
      words: stateOptions,
    },
    { name: 'page', label: t('events.page'), options: (data?.pages ?? []).map(optionOf) },
    { name: 'form', label: t('events.form'), options: (data?.forms ?? []).map(optionOf) },
    {
      name: 'errorClass',
      label: t('events.errorName'),
      options: (data?.errorClasses ?? []).map(value => ({ value, label: t(`events.errorClass.${value}`) })),
    },
  ];
  const active = menus.flatMap(({ name, label, options, words }) =>
    activeOf(state, name, label, words ?? options),
  );
  const single = (name: string, label: string, show: (value: string) => string): ActiveFilter[] => {
    const value = state.first(name);
    if (!value) return [];
    return [{ key: name, label, value: show(value), remove: () => state.set(name, undefined) }];
  };
  return (
    <>
      <Group gap="xs" mb="sm" role="search">
        <SearchField
          label={t('events.search')}
          value={state.first('q') ?? ''}
          onChange={value => state.set('q', value)}
        />
        {menus.map(({ name, label, options }) => (
          <FilterMenu
            key={name}
            label={label}
            options={options}
            value={state.filters[name] ?? []}
            onChange={value => state.set(name, value)}
          />
        ))}
        <PeriodFilter label={t('events.period')} state={state} />
      </Group>
      <ActiveFilters
        filters={[
          ...active,
          ...single('from', t('common.period.from'), day => format.day(day)),
          ...single('to', t('common.period.to'), day => format.day(day)),
          ...single('q', t('common.search'), text => text),
        ]}
        onClear={state.clear}
      />
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name || id });
