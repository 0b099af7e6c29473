import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EventRow, Page } from '../api/types';
import { useFormat } from '../lib/format';
import { ask } from '../ui/confirm';
import classes from './events.module.css';
import { useRetry } from './useRetry';

interface Props {
  ids: ReadonlySet<string>;
  all: boolean;
  page: Page<EventRow>;
  filters: Record<string, string[]>;
  onAll: () => void;
  onClear: () => void;
}

/** How many are selected, all that match, and what can be done with them. */
export function SelectionBar({ ids, all, page, filters, onAll, onClear }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const retry = useRetry(onClear);
  const { count, capped } = page.total;
  const matching = `${format.number(count)}${capped ? '+' : ''}`;
  const chosen = all ? { count, total: matching } : { count: ids.size, total: format.number(ids.size) };
  const run = () => {
    if (!all) return retry.mutate({ ids: [...ids] });
    ask(t, {
      title: t('events.retry.title'),
      text: t('events.retry.ask', chosen),
      confirm: t('events.retry.do'),
      run: () => retry.mutate({ filters }),
    });
  };
  return (
    <div role="region" aria-label={t('events.select.bar')} className={classes.bar}>
      <span aria-live="polite">{t('events.select.count', chosen)}</span>
      {!all && count > ids.size && (
        <Button variant="subtle" size="compact-sm" onClick={onAll}>
          {t('events.select.all', { count, total: matching })}
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
        {t('events.select.clear')}
      </Button>
      <Button
        size="compact-sm"
        leftSection={<IconRefresh size={14} />}
        loading={retry.isPending}
        onClick={run}
        className={classes.barAction}
      >
        {t('events.retry.do')}
      </Button>
    </div>
  );
}
