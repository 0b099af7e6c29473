import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowMerge,
  IconArrowUp,
  IconDots,
  IconFlag,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { ask } from '../ui/confirm';
import type { EntryProps } from './EntryRow';
import classes from './lists.module.css';
import { useDeeds } from './useDeeds';

interface Props extends EntryProps {
  onEdit: () => void;
  onMerge: () => void;
}

export function EntryMenu({ entry, at, kind, others, onUp, onDown, onEdit, onMerge }: Props) {
  const { t } = useTranslation();
  const deeds = useDeeds();
  const { name } = entry;
  const path = { id: entry.id };
  const retire = () => api.put(`${at}/{id}/retirement`, { path });
  const restore = () => api.delete(`${at}/{id}/retirement`, { path });
  const keep = entry.initial
    ? t('settings.list.why.initial')
    : entry.leads > 0
      ? t('settings.list.why.leads')
      : null;
  const askToDelete = () =>
    ask(t, {
      title: t('settings.list.deleteTitle', { name }),
      text: t('settings.list.deleteText'),
      confirm: t('common.delete'),
      danger: true,
      run: () =>
        deeds.mutate({
          run: () => api.delete(`${at}/{id}`, { path }),
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
        {kind === 'statuses' && !entry.initial && !entry.retired && (
          <Menu.Item
            leftSection={<IconFlag size={16} />}
            onClick={() =>
              deeds.mutate({
                run: () => api.put('/api/lead-statuses/{id}/initial', { path }),
                done: t('settings.list.madeInitial', { name }),
              })
            }
          >
            {t('settings.list.makeInitial')}
          </Menu.Item>
        )}
        {entry.retired ? (
          <Menu.Item
            leftSection={<IconArchiveOff size={16} />}
            onClick={() =>
              deeds.mutate({ run: restore, undo: retire, done: t('settings.list.restoreDone', { name }) })
            }
          >
            {t('settings.list.restore')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArchive size={16} />}
            disabled={entry.initial === true}
            onClick={() =>
              deeds.mutate({ run: retire, undo: restore, done: t('settings.list.retireDone', { name }) })
            }
          >
            {t('settings.list.retire')}
            {entry.initial && <small className={classes.reason}>{t('settings.list.why.initial')}</small>}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArrowMerge size={16} />}
          disabled={others.length === 0}
          onClick={onMerge}
        >
          {t('settings.list.merge')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          disabled={keep !== null}
          onClick={askToDelete}
        >
          {t('common.delete')}
          {keep && <small className={classes.reason}>{keep}</small>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
