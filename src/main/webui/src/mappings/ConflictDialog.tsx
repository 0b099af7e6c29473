import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingView, Rule } from '../api/types';
import { useFieldName } from '../lib/leadFields';
import { differing } from './rules';
import { useRuleWords } from './words';

interface Props {
  rules: Rule[];
  country: string | null;
  theirs: MappingView;
  onMine: () => void;
  onTheirs: () => void;
  onClose: () => void;
}

/** Two people saved this map: both versions, field by field. */
export function ConflictDialog({ rules, country, theirs, onMine, onTheirs, onClose }: Props) {
  const { t } = useTranslation();
  const name = useFieldName();
  const words = useRuleWords(theirs.questions);
  const said = (from: Rule[], field: string) => {
    const rule = from.find(one => one.field === field);
    return rule ? words(rule) : t('mapping.conflict.noRule');
  };
  const lines = differing(rules, theirs.rules).map(field => [
    name(field),
    said(rules, field),
    said(theirs.rules, field),
  ]);
  if (country !== theirs.country)
    lines.push([t('mapping.country.title'), country ?? '–', theirs.country ?? '–']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('mapping.conflict.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text mb="sm">
        {theirs.savedBy
          ? t('mapping.conflict.textBy', { name: theirs.savedBy.name })
          : t('mapping.conflict.text')}
      </Text>
      <Table.ScrollContainer minWidth={300}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('mapping.conflict.field')}</Table.Th>
              <Table.Th>{t('mapping.conflict.mine')}</Table.Th>
              <Table.Th>{t('mapping.conflict.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(([field, mine, other]) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{field}</Table.Th>
                <Table.Td>{mine}</Table.Td>
                <Table.Td>{other}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onTheirs}>
          {t('mapping.conflict.keepTheirs')}
        </Button>
        <Button onClick={onMine}>{t('mapping.conflict.keepMine')}</Button>
      </Group>
    </Modal>
  );
}
