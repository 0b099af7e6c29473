import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery, sourcesQuery, statusesQuery } from '../api/queries';
import type { MetaSettings } from '../api/types';
import { differences, type SettingsValues, valuesOf } from './settingsValues';

interface Props {
  mine: SettingsValues;
  theirs: MetaSettings;
  onMine: () => void;
  onTheirs: () => void;
  onClose: () => void;
}

/** Two people saved: shows both versions field by field. */
export function ConflictDialog({ mine, theirs, onMine, onTheirs, onClose }: Props) {
  const { t } = useTranslation();
  const show = useShown();
  const other = valuesOf(theirs);
  const names: Record<keyof SettingsValues, string> = {
    appId: t('meta.credentials.appId'),
    appSecret: t('meta.credentials.appSecret'),
    graphVersion: t('meta.credentials.version'),
    defaultAssigneeId: t('meta.defaults.assignee'),
    defaultSourceId: t('meta.defaults.source'),
    defaultStatusId: t('meta.defaults.status'),
    sendMail: t('meta.options.sendMail'),
    duplicateByEmail: t('meta.options.duplicates'),
    duplicateByPhone: t('meta.options.phone'),
    duplicateAction: t('meta.options.action'),
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meta.save.conflictTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text mb="sm">{t('meta.save.conflictText')}</Text>
      <Table.ScrollContainer minWidth={300}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meta.save.field')}</Table.Th>
              <Table.Th>{t('meta.save.mine')}</Table.Th>
              <Table.Th>{t('meta.save.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences(mine, other).map(field => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{names[field]}</Table.Th>
                <Table.Td>{show(field, mine)}</Table.Td>
                <Table.Td>{show(field, other)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onTheirs}>
          {t('meta.save.keepTheirs')}
        </Button>
        <Button onClick={onMine}>{t('meta.save.keepMine')}</Button>
      </Group>
    </Modal>
  );
}

function useShown() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const lists = [...(useQuery(sourcesQuery).data ?? []), ...(useQuery(statusesQuery).data ?? []), ...people];
  return (field: keyof SettingsValues, values: SettingsValues): string => {
    const value = values[field];
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (field === 'appSecret') return value ? t('meta.save.secretChanged') : '–';
    if (field === 'duplicateAction') return t(`meta.options.${values.duplicateAction}`);
    return lists.find(one => one.id === value)?.name ?? (value || '–');
  };
}
