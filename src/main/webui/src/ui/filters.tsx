import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconCalendar, IconChevronDown, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import type { ListState } from '../lib/useListState';
import classes from './filters.module.css';

export interface FilterOption {
  value: string;
  label: string;
}

interface MenuProps {
  label: string;
  options: FilterOption[];
  value: string[];
  onChange: (value: string[]) => void;
  /** Only one value at a time. */
  single?: boolean;
}

/** A button that opens a list of tick boxes; each tick filters at once. */
export function FilterMenu({ label, options, value, onChange, single }: MenuProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const sought = search.trim().toLocaleLowerCase();
  const shown = options.filter(option => option.label.toLocaleLowerCase().includes(sought));
  // The address changes a moment later; a tick box must not fall back meanwhile.
  const [chosen, setChosen] = useState(value);
  const [outside, setOutside] = useState(value.join());
  if (value.join() !== outside) {
    setOutside(value.join());
    setChosen(value);
  }
  const toggle = (one: string, on: boolean) => {
    const without = single ? [] : chosen.filter(other => other !== one);
    const next = on ? [...without, one] : without;
    setChosen(next);
    onChange(next);
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} />}
          className={value.length > 0 ? classes.on : ''}
        >
          {label}
          {value.length > 0 && ` · ${value.length}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={label}>
        {options.length > 8 && (
          <TextInput
            size="xs"
            mb="xs"
            placeholder={t('common.search')}
            aria-label={t('common.search')}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        )}
        <ScrollArea.Autosize mah={280} miw={180}>
          <Stack gap={2}>
            {shown.map(option => (
              <Checkbox
                key={option.value}
                label={option.label}
                checked={chosen.includes(option.value)}
                onChange={event => toggle(option.value, event.currentTarget.checked)}
                classNames={{ root: classes.option }}
              />
            ))}
            {shown.length === 0 && <span className={classes.none}>{t('common.nothingFound')}</span>}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

/** From and to, with the periods people ask for most. */
export function PeriodFilter({ label, state }: { label: string; state: ListState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [from, to] = [state.first('from') ?? '', state.first('to') ?? ''];
  const periods: [string, string, string][] = [
    [t('common.period.today'), format.dayFromNow(0), format.dayFromNow(0)],
    [t('common.period.yesterday'), format.dayFromNow(-1), format.dayFromNow(-1)],
    [t('common.period.week'), format.dayFromNow(-6), format.dayFromNow(0)],
    [t('common.period.month'), format.dayFromNow(-29), format.dayFromNow(0)],
  ];
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCalendar size={14} />}
          rightSection={<IconChevronDown size={14} />}
          className={from || to ? classes.on : ''}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={label}>
        <Stack gap="xs">
          <div className={classes.periods}>
            {periods.map(([name, first, last]) => (
              <Button
                key={name}
                size="compact-sm"
                variant={from === first && to === last ? 'light' : 'subtle'}
                onClick={() => state.setMany({ from: first, to: last })}
              >
                {name}
              </Button>
            ))}
          </div>
          <TextInput
            type="date"
            size="xs"
            label={t('common.period.from')}
            value={from}
            max={to}
            onChange={event => state.set('from', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            size="xs"
            label={t('common.period.to')}
            value={to}
            min={from}
            onChange={event => state.set('to', event.currentTarget.value)}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

export interface ActiveFilter {
  key: string;
  label: string;
  value: string;
  remove: () => void;
}

/** What the list is filtered by, each removable alone, and all at once; both take effect immediately. */
export function ActiveFilters({ filters, onClear }: { filters: ActiveFilter[]; onClear: () => void }) {
  const { t } = useTranslation();
  if (filters.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('common.filters.active')}>
      {filters.map(filter => (
        <li key={filter.key} className={classes.chip}>
          <span className={classes.name}>{filter.label}</span>
          <span className={classes.value}>{filter.value}</span>
          <UnstyledButton
            className={classes.remove}
            aria-label={t('common.filters.remove', { name: `${filter.label}: ${filter.value}` })}
            onClick={filter.remove}
          >
            <IconX size={14} />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          {t('common.filters.clear')}
        </Button>
      </li>
    </ul>
  );
}

/** The removable chips of one filter with many values. */
export function activeOf(
  state: ListState,
  name: string,
  label: string,
  options: FilterOption[],
): ActiveFilter[] {
  const values = state.filters[name] ?? [];
  return values.map(value => ({
    key: `${name}=${value}`,
    label,
    value: options.find(option => option.value === value)?.label ?? value,
    remove: () =>
      state.set(
        name,
        values.filter(other => other !== value),
      ),
  }));
}

/** A list's search and filters in one row; on a phone the filters scroll sideways below the search. */
export function FilterBar({ search, children }: { search?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.bar} role="search">
      {search}
      <div className={classes.filters}>{children}</div>
    </div>
  );
}
