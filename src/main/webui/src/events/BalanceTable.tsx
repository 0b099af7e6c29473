import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BalanceRow, EventState } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { TableFrame } from '../ui/TableFrame';
import classes from './events.module.css';

const columns = ['accepted', 'done', 'waiting', 'paused', 'failed', 'duplicate', 'ignored', 'gap'] as const;
type Column = (typeof columns)[number];
const states: Partial<Record<Column, EventState[]>> = {
  accepted: [],
  done: ['DONE'],
  waiting: ['PENDING', 'PROCESSING'],
  paused: ['PAUSED'],
  failed: ['FAILED'],
  duplicate: ['DUPLICATE'],
  ignored: ['IGNORED'],
};

/** One line per day and page; every number leads to its events. */
export function BalanceTable({ rows }: { rows: BalanceRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useColumnName();
  const orphans = rows.some(row => row.orphans > 0);
  const total = (pick: (row: BalanceRow) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  return (
    <TableFrame
      label={t('events.balance.title')}
      head={
        <>
          <th scope="col">{t('events.balance.day')}</th>
          <th scope="col">{t('events.page')}</th>
          {columns.map(column => (
            <th key={column} scope="col" data-align="right">
              {name(column)}
            </th>
          ))}
          {orphans && (
            <th scope="col" data-align="right">
              {t('events.balance.orphans')}
            </th>
          )}
        </>
      }
    >
      {rows.map(row => (
        <tr key={`${row.day} ${row.account}`}>
          <td data-main>{format.day(row.day, { day: 'numeric', month: 'short', weekday: 'short' })}</td>
          <td data-label={t('events.page')}>
            {row.pageName ?? t('events.unknownPage', { id: row.account })}
          </td>
          {columns.map(column => (
            <td key={column} data-label={name(column)} data-align="right">
              <Figure row={row} column={column} />
            </td>
          ))}
          {orphans && (
            <td data-label={t('events.balance.orphans')} data-align="right" className={classes.gap}>
              {format.number(row.orphans)}
            </td>
          )}
        </tr>
      ))}
      <tr className={classes.sum}>
        <td data-main>{t('events.balance.sum')}</td>
        <td />
        {columns.map(column => (
          <td key={column} data-label={name(column)} data-align="right">
            {format.number(total(row => row[column]))}
          </td>
        ))}
        {orphans && (
          <td data-label={t('events.balance.orphans')} data-align="right">
            {format.number(total(row => row.orphans))}
          </td>
        )}
      </tr>
    </TableFrame>
  );
}

function useColumnName() {
  const { t } = useTranslation();
  return (column: Column) => {
    if (column === 'accepted') return t('events.balance.accepted');
    if (column === 'gap') return t('events.balance.gap');
    return t(`events.state.${states[column]![0]!}`);
  };
}

function Figure({ row, column }: { row: BalanceRow; column: Column }) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = row[column];
  if (column === 'gap') {
    return value === 0 ? (
      <span className={classes.quiet}>{t('events.balance.rowEven')}</span>
    ) : (
      <span className={classes.gap}>{format.number(value)}</span>
    );
  }
  if (value === 0) return <span className={classes.zero}>0</span>;
  const filter = { state: states[column] ?? [], page: row.account, from: row.day, to: row.day };
  return <Link to={paths.history(filter)}>{format.number(value)}</Link>;
}
