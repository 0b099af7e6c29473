import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import classes from './demo.module.css';

const most = 8;

/** The lead numbers just given out, each a way into the sync history. */
export function LastSubmitted({ ids }: { ids: string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rest = ids.length - most;
  return (
    <div className={classes.last} role="status">
      <span className={classes.quiet}>{t('demo.sandbox.leads.last')}</span>
      <ul>
        {ids.slice(0, most).map(id => (
          <li key={id}>
            <Link to={paths.history({ q: id })} aria-label={t('demo.sandbox.leads.find', { id })}>
              {id}
            </Link>
          </li>
        ))}
        {rest > 0 && <li>{t('demo.sandbox.leads.more', { count: rest, total: format.number(rest) })}</li>}
      </ul>
    </div>
  );
}
