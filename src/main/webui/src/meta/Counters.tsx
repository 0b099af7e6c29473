import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { ErrorState } from '../ui/states';
import { Tile, Tiles } from '../ui/Tile';
import { dashboardQuery } from './queries';

/** The four counters; each leads to the events it counts. */
export function Counters() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(dashboardQuery);
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const counters = data?.counters;
  if (!counters) return <Skeleton height={92} mb={20} role="status" aria-label={t('common.loading')} />;
  const before = (count: number | undefined) =>
    count === undefined ? undefined : t('meta.tiles.before', { total: format.number(count) });
  const from = `${data.month}-01`;
  return (
    <Tiles label={t('meta.tiles.label')}>
      <Tile
        tone="good"
        value={format.number(counters.synced)}
        label={<Link to={paths.history({ state: 'DONE', from })}>{t('meta.tiles.synced')}</Link>}
        note={before(data.previousMonth?.synced)}
      />
      <Tile
        tone="bad"
        value={format.number(counters.failed)}
        label={<Link to={paths.history({ state: 'FAILED', from })}>{t('meta.tiles.failed')}</Link>}
        note={before(data.previousMonth?.failed)}
      />
      <Tile
        tone="wait"
        value={format.number(counters.waiting)}
        label={
          <Link to={paths.history({ state: ['PENDING', 'PROCESSING'] })}>{t('meta.tiles.waiting')}</Link>
        }
        note={t('meta.tiles.now')}
      />
      <Tile
        tone="accent"
        value={format.number(counters.attempted)}
        label={<Link to={paths.history({ from })}>{t('meta.tiles.attempted')}</Link>}
        note={before(data.previousMonth?.attempted)}
      />
    </Tiles>
  );
}
