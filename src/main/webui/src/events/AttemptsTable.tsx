import { useTranslation } from 'react-i18next';
import type { EventAttempt } from '../api/types';
import { useFormat } from '../lib/format';
import { Moment } from '../ui/marks';
import { TableFrame } from '../ui/TableFrame';
import classes from './events.module.css';

export function AttemptsTable({ attempts }: { attempts: EventAttempt[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (attempts.length === 0) return <span className={classes.quiet}>{t('events.detail.noAttempts')}</span>;
  return (
    <TableFrame
      label={t('events.detail.attempts')}
      head={
        <>
          <th scope="col">{t('events.detail.number')}</th>
          <th scope="col">{t('events.detail.began')}</th>
          <th scope="col">{t('events.detail.took')}</th>
          <th scope="col">{t('events.detail.outcome')}</th>
        </>
      }
    >
      {attempts.map(attempt => (
        <tr key={attempt.number}>
          <td data-label={t('events.detail.number')}>{format.number(attempt.number)}</td>
          <td data-label={t('events.detail.began')}>
            <Moment at={attempt.startedAt} />
          </td>
          <td data-label={t('events.detail.took')}>{took(attempt) ?? t('events.detail.running')}</td>
          <td data-label={t('events.detail.outcome')} className={classes.wrap}>
            <Outcome attempt={attempt} />
          </td>
        </tr>
      ))}
    </TableFrame>
  );

  function took({ startedAt, finishedAt }: EventAttempt) {
    return finishedAt && format.span(Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)));
  }
}

function Outcome({ attempt }: { attempt: EventAttempt }) {
  const { t, i18n } = useTranslation();
  const { outcome, errorClass, errorText } = attempt;
  const key = `events.outcome.${outcome}`;
  return (
    <>
      {outcome && (i18n.exists(key) ? t(key as 'events.outcome.DONE') : outcome)}
      {errorClass && <div>{t(`events.errorClass.${errorClass}`)}</div>}
      {errorText && <div className={classes.quiet}>{errorText}</div>}
    </>
  );
}
