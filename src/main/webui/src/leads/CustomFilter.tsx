import { Button, Popover, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leadFieldsQuery } from '../api/queries';
import type { FieldDefinition, FieldValue } from '../api/types';
import { useShownValue } from '../lib/fieldValues';
import type { ListState } from '../lib/useListState';
import { FieldInput } from '../ui/FieldInput';
import type { ActiveFilter } from '../ui/filters';
import { askedType, filterable, filterOf, readFilter } from './customFilters';
import classes from './leads.module.css';

const name = 'custom';

/** Asks for a custom field and its value; each is one more filter. */
export function CustomFilter({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(leadFieldsQuery);
  const [opened, setOpened] = useState(false);
  const fields = data.filter(field => !field.retired && filterable(field));
  const on = state.filters[name] ?? [];
  if (fields.length === 0) return null;
  const add = (filter: string) => {
    state.set(name, [...on.filter(other => other !== filter), filter]);
    setOpened(false);
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} />}
          onClick={() => setOpened(before => !before)}
        >
          {t('leads.customFilter')}
          {on.length > 0 && ` · ${on.length}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('leads.customFilter')}>
        <Choice fields={fields} onAdd={add} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ fields, onAdd }: { fields: FieldDefinition[]; onAdd: (filter: string) => void }) {
  const { t } = useTranslation();
  const [field, setField] = useState(fields[0]!);
  const [value, setValue] = useState<FieldValue>(null);
  const text = typeof value === 'string' ? value.trim() : value;
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (text !== null && text !== '') onAdd(filterOf(field.key, text));
      }}
    >
      <Stack gap="xs" className={classes.byField}>
        <Select
          size="xs"
          label={t('leads.customField')}
          data={fields.map(({ key, label }) => ({ value: key, label }))}
          value={field.key}
          allowDeselect={false}
          searchable={fields.length > 8}
          comboboxProps={{ withinPortal: false }}
          onChange={key => {
            setField(fields.find(one => one.key === key) ?? field);
            setValue(null);
          }}
        />
        <FieldInput
          key={field.key}
          field={{ ...field, label: t('leads.customValue'), type: askedType(field.type), required: false }}
          value={value}
          onChange={setValue}
          withinPortal={false}
        />
        <Button type="submit" size="xs" disabled={text === null || text === ''}>
          {t('leads.customApply')}
        </Button>
      </Stack>
    </form>
  );
}

export function useCustomFilters(state: ListState): ActiveFilter[] {
  const { data = [] } = useQuery(leadFieldsQuery);
  const shown = useShownValue();
  const on = state.filters[name] ?? [];
  return on.map(text => {
    const filter = readFilter(text, data);
    return {
      key: `${name}=${text}`,
      label: filter?.field.label ?? text.split(':')[0]!,
      value: (filter && shown(filter.field, filter.value)) ?? text.slice(text.indexOf(':') + 1),
      remove: () =>
        state.set(
          name,
          on.filter(other => other !== text),
        ),
    };
  });
}
