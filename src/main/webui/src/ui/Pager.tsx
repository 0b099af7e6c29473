import { ActionIcon, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/types';
import { useFormat } from '../lib/format';
import { type ListState, pageSizes } from '../lib/useListState';
import classes from './Pager.module.css';

/** "1–50 of 12,431", page size, and the way back and on by the server's cursors. */
export function Pager({ page, state }: { page: Page<unknown>; state: ListState }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Having come back to the beginning we know where we are, whatever the address says.
  const offset = page.previous ? state.offset : 0;
  const total = `${format.number(page.total.count)}${page.total.capped ? '+' : ''}`;
  if (page.items.length === 0) return null;
  return (
    <nav className={classes.pager} aria-label={t('common.paging.label')}>
      <span className={`${classes.range} figures`} aria-live="polite">
        {t('common.paging.range', {
          from: format.number(offset + 1),
          to: format.number(offset + page.items.length),
          total,
        })}
      </span>
      <Group gap="xs" wrap="nowrap">
        <Select
          size="xs"
          w={72}
          aria-label={t('common.paging.size')}
          data={pageSizes.map(String)}
          value={String(state.limit)}
          onChange={value => value && state.setLimit(Number(value))}
          allowDeselect={false}
          withCheckIcon={false}
        />
        <ActionIcon
          variant="default"
          size={30}
          disabled={!page.previous}
          aria-label={t('common.paging.previous')}
          onClick={() => page.previous && state.turn(page.previous, -1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          disabled={!page.next}
          aria-label={t('common.paging.next')}
          onClick={() => page.next && state.turn(page.next, 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </nav>
  );
}
