import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventRow } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { EventStateMark } from '../ui/EventStateMark';
import { Moment } from '../ui/marks';
import { TableFrame } from '../ui/TableFrame';
import { ErrorWords } from './ErrorWords';
import classes from './events.module.css';

interface Props {
  items: EventRow[];
  fresh: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
}

export function EventsTable({ items, fresh, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const here = items.filter(row => selected.has(row.id)).length;
  const pick = (ids: string[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onSelect(next);
  };
  const all = (on: boolean) =>
    pick(
      items.map(row => row.id),
      on,
    );
  const pageTick = (
    <Checkbox
      aria-label={t('events.select.page')}
      checked={here === items.length}
      indeterminate={here > 0 && here < items.length}
      onChange={event => all(event.currentTarget.checked)}
    />
  );
  return (
    <>
      <label className={classes.phoneTick}>
        {pageTick} {t('events.select.page')}
      </label>
      <TableFrame
        label={t('events.title')}
        head={
          <>
            <th scope="col" className={classes.tick}>
              {pageTick}
            </th>
            <th scope="col">{t('events.received')}</th>
            <th scope="col">{t('events.page')}</th>
            <th scope="col">{t('events.form')}</th>
            <th scope="col">{t('events.lead')}</th>
            <th scope="col">{t('events.stateName')}</th>
            <th scope="col" data-align="right">
              {t('events.attempts')}
            </th>
            <th scope="col">{t('events.nextTry')}</th>
            <th scope="col">{t('events.error')}</th>
          </>
        }
      >
        {items.map(row => (
          <Row
            key={row.id}
            row={row}
            fresh={fresh.has(row.id)}
            selected={selected.has(row.id)}
            onPick={on => pick([row.id], on)}
          />
        ))}
      </TableFrame>
    </>
  );
}

interface RowProps {
  row: EventRow;
  fresh: boolean;
  selected: boolean;
  onPick: (on: boolean) => void;
}

function Row({ row, fresh, selected, onPick }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = format.dateTimeSeconds(row.receivedAt);
  return (
    <tr data-fresh={fresh || undefined} aria-selected={selected} className={classes.row}>
      <td className={classes.tick}>
        <Checkbox
          aria-label={t('events.select.row', { at })}
          checked={selected}
          onChange={event => onPick(event.currentTarget.checked)}
        />
      </td>
      <td data-main>
        <Link to={paths.event(row.id)} className={classes.when}>
          <Moment at={row.receivedAt} />
          <span className="visually-hidden">: {t('events.open', { at })}</span>
        </Link>
      </td>
      <td data-label={t('events.page')} className={classes.name}>
        {row.pageName ?? (row.account && t('events.unknownPage', { id: row.account }))}
      </td>
      <td data-label={t('events.form')} className={classes.name}>
        {row.formName ?? (row.form && t('events.unknownForm', { id: row.form }))}
      </td>
      <td data-label={t('events.lead')} className={classes.name}>
        {row.lead ? (
          <Link to={paths.lead(row.lead.id)}>{row.lead.name}</Link>
        ) : (
          <span className={classes.quiet}>–</span>
        )}
        {row.isTest && <span className={classes.test}>{t('events.test')}</span>}
      </td>
      <td data-label={t('events.stateName')}>
        <EventStateMark state={row.state} />
      </td>
      <td data-label={t('events.attempts')} data-align="right">
        {format.number(row.attempts)}
      </td>
      <td data-label={t('events.nextTry')} data-empty={row.nextAttemptAt ? undefined : true}>
        <Moment at={row.nextAttemptAt} />
      </td>
      <td
        data-label={t('events.error')}
        className={classes.why}
        data-empty={row.errorClass ? undefined : true}
      >
        <ErrorWords errorClass={row.errorClass} />
      </td>
    </tr>
  );
}
