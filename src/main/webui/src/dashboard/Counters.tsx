import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dashboard } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import type { Tone } from '../ui/marks';
import classes from './dashboard.module.css';

interface Tile {
  name: string;
  value: number;
  hint: string;
  before?: number | undefined;
  tone: Tone;
  to: string;
}

function Tiles({ label, tiles }: { label: string; tiles: Tile[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <nav className={classes.tiles} aria-label={label}>
      {tiles.map(({ name, value, hint, before, tone, to }) => (
        <Link key={name} to={to} className={classes.tile} data-tone={tone}>
          <span className={classes.tileName}>{name}</span>
          <span className={`${classes.tileValue} figures`}>{format.number(value)}</span>
          <span className={classes.tileHint}>
            {hint}
            {before !== undefined && (
              <>
                {' · '}
                {t('dashboard.counters.previous', { number: format.number(before) })}
              </>
            )}
          </span>
        </Link>
      ))}
    </nav>
  );
}

interface Props {
  counters: NonNullable<Dashboard['counters']>;
  previous: Dashboard['previousMonth'];
  month: string;
}

/** Each number leads to exactly the events that it counts. */
export function Counters({ counters, previous, month }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = `${month}-01`;
  const tiles: Tile[] = [
    {
      name: t('dashboard.counters.synced'),
      value: counters.synced,
      hint: t('dashboard.counters.thisMonth'),
      before: previous?.synced,
      tone: 'good',
      to: paths.history({ state: 'DONE', from }),
    },
    {
      name: t('dashboard.counters.failed'),
      value: counters.failed,
      hint: t('dashboard.counters.thisMonth'),
      before: previous?.failed,
      tone: 'bad',
      to: paths.history({ state: 'FAILED', from }),
    },
    {
      name: t('dashboard.counters.waiting'),
      value: counters.waiting,
      hint: t('dashboard.counters.now'),
      tone: 'wait',
      to: paths.history({ state: ['PENDING', 'PROCESSING'] }),
    },
    {
      name: t('dashboard.counters.attempted'),
      value: counters.attempted,
      hint: t('dashboard.counters.withDuplicates'),
      before: previous?.attempted,
      tone: 'accent',
      to: paths.history({ from }),
    },
  ];
  return <Tiles label={t('dashboard.counters.label', { month: format.month(month) })} tiles={tiles} />;
}

export function MyCounters({ mine }: { mine: Dashboard['mine'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = format.dayFromNow(0);
  const tiles: Tile[] = [
    {
      name: t('dashboard.mine.open'),
      value: mine.open,
      hint: t('dashboard.mine.openHint'),
      tone: 'accent',
      to: paths.leads(),
    },
    {
      name: t('dashboard.mine.newToday'),
      value: mine.newToday,
      hint: t('dashboard.mine.newTodayHint'),
      tone: 'good',
      to: paths.leads({ from: today, to: today }),
    },
  ];
  return <Tiles label={t('dashboard.mine.title')} tiles={tiles} />;
}
