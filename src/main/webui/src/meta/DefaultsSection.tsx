import { Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery, sourcesQuery, statusesQuery } from '../api/queries';
import type { ListEntry } from '../api/types';
import { Section } from '../ui/Section';
import { peopleOptions } from './people';
import type { SettingsValues } from './settingsValues';

export function DefaultsSection({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const sources = useQuery(sourcesQuery).data ?? [];
  const statuses = useQuery(statusesQuery).data ?? [];
  const chosen = form.values;
  return (
    <Section title={t('meta.defaults.title')} text={t('meta.defaults.text')}>
      <Stack gap="sm">
        <Select
          label={t('meta.defaults.assignee')}
          description={t('meta.defaults.precedence')}
          data={[
            { value: '', label: t('meta.defaults.nobody') },
            ...peopleOptions(people, chosen.defaultAssigneeId, t('common.inactive')),
          ]}
          searchable
          allowDeselect={false}
          {...form.getInputProps('defaultAssigneeId')}
        />
        <Select
          label={t('meta.defaults.source')}
          description={t('meta.defaults.sourceHint')}
          data={[
            { value: '', label: t('meta.defaults.notChosen') },
            ...entryOptions(sources, chosen.defaultSourceId),
          ]}
          searchable
          allowDeselect={false}
          {...form.getInputProps('defaultSourceId')}
        />
        <Select
          label={t('meta.defaults.status')}
          description={t('meta.defaults.statusHint')}
          data={[
            { value: '', label: t('meta.defaults.notChosen') },
            ...entryOptions(statuses, chosen.defaultStatusId),
          ]}
          searchable
          allowDeselect={false}
          {...form.getInputProps('defaultStatusId')}
        />
      </Stack>
    </Section>
  );
}

/** Retired ones are not offered, except the one that is chosen already. */
const entryOptions = (entries: ListEntry[], chosen: string) =>
  entries
    .filter(entry => !entry.retired || entry.id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));
