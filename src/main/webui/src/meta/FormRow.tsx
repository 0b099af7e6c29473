import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormSync } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { Moment, StateMark } from '../ui/marks';
import classes from './meta.module.css';

const statuses = ['ACTIVE', 'ARCHIVED', 'DELETED', 'DRAFT'] as const;

export function FormRow({ form, onRead }: { form: FormSync; onRead: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const status = statuses.find(one => one === form.status);
  return (
    <tr>
      <td data-main className={classes.wrap}>
        <Link to={paths.mapping(form.formId)}>{form.name}</Link>
        <div className={classes.quiet}>{status ? t(`meta.sync.status.${status}`) : form.status}</div>
      </td>
      <td data-label={t('meta.sync.state')} className={classes.wrap}>
        <State form={form} />
      </td>
      <td data-label={t('meta.sync.atMeta')} data-align="right">
        {form.leadsAtMeta === null ? '–' : format.number(form.leadsAtMeta)}
      </td>
      <td data-label={t('meta.sync.here')} data-align="right">
        {form.leadsHere > 0 ? (
          <Link to={paths.history({ form: form.formId })}>{format.number(form.leadsHere)}</Link>
        ) : (
          '0'
        )}
      </td>
      <td data-label={t('meta.sync.last')}>
        <Moment at={form.lastSweepAt} />
      </td>
      <td data-label={t('meta.sync.next')}>
        <Moment at={form.nextSweepAt} />
      </td>
      <td data-label={t('meta.sync.recovered')} data-align="right">
        {form.recoveredLast30Days > 0 ? (
          format.number(form.recoveredLast30Days)
        ) : (
          <span className={classes.quiet}>{t('meta.sync.recoveredNone')}</span>
        )}
      </td>
      <td data-align="right">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('meta.sync.readOf', { name: form.name })}
          onClick={onRead}
        >
          {t('meta.sync.read')}
        </Button>
      </td>
    </tr>
  );
}

function State({ form }: { form: FormSync }) {
  const { t } = useTranslation();
  if (form.errorClass) {
    return (
      <>
        <StateMark tone="bad">{t(`events.errorClass.${form.errorClass}`)}</StateMark>
        <details className={classes.said}>
          <summary>{t('meta.pages.details')}</summary>
          {t(`events.who.${form.errorClass}`)} {form.errorText}
        </details>
      </>
    );
  }
  if (form.reading) return <StateMark tone="accent">{t('meta.sync.reading')}</StateMark>;
  return form.lastSweepAt ? <StateMark tone="good">{t('meta.sync.good')}</StateMark> : null;
}
