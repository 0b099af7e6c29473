import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { ask } from '../ui/confirm';
import type { FieldProps } from './FieldRow';
import classes from './lists.module.css';
import { useDeeds } from './useDeeds';

export function FieldMenu({ field, onUp, onDown, onEdit }: FieldProps & { onEdit: () => void }) {
  const { t } = useTranslation();
  const deeds = useDeeds();
  const path = { id: field.id };
  const name = field.label;
  const setRetired =
    (retired: boolean) =>
    (version = field.version) =>
      api.patch('/api/fields/leads/{id}', { path, body: { version, retired } });
  const askToDelete = () =>
    ask(t, {
      title: t('settings.list.deleteTitle', { name }),
      text: t('fields.deleteText'),
      confirm: t('common.delete'),
      danger: true,
      run: () =>
        deeds.mutate({
          run: () => api.delete('/api/fields/leads/{id}', { path }),
          done: t('settings.list.deleteDone', { name }),
        }),
    });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.actions', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('common.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!onUp} onClick={onUp}>
          {t('settings.list.up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={!onDown} onClick={onDown}>
          {t('settings.list.down')}
        </Menu.Item>
        {field.retired ? (
          <Menu.Item
            leftSection={<IconArchiveOff size={16} />}
            onClick={() =>
              deeds.mutate({
                run: () => setRetired(false)(),
                undo: setRetired(true),
                done: t('fields.restored', { name }),
              })
            }
          >
            {t('settings.list.restore')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArchive size={16} />}
            onClick={() =>
              deeds.mutate({
                run: () => setRetired(true)(),
                undo: setRetired(false),
                done: t('fields.retired', { name }),
              })
            }
          >
            {t('settings.list.retire')}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          disabled={field.valuesCount > 0}
          onClick={askToDelete}
        >
          {t('common.delete')}
          {field.valuesCount > 0 && <small className={classes.reason}>{t('fields.keptByValues')}</small>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
