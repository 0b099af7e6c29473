import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AlertKind, DashboardAlert } from '../api/types';
import { paths } from '../paths';
import classes from './dashboard.module.css';

/** Where somebody can do something about it. */
const places: Record<AlertKind, () => string> = {
  'token-expiring': paths.meta,
  'page-quiet': paths.meta,
  'page-not-subscribed': paths.meta,
  'page-needs-reconnect': paths.meta,
  'page-needs-permission': paths.meta,
  'page-vanished': paths.meta,
  'app-problem': paths.meta,
  unassigned: () => paths.leads({ assignee: 'none' }),
  'failed-events': () => paths.history({ state: 'FAILED' }),
  gap: () => paths.balance(),
};

export function Alerts({ alerts: all }: { alerts: DashboardAlert[] }) {
  const { t } = useTranslation();
  // A server newer than this page may tell of kinds that it has no words for.
  const alerts = all.filter(({ kind }) => kind in places);
  if (alerts.length === 0) return null;
  return (
    <section aria-label={t('dashboard.alerts.title')}>
      <ul className={classes.alerts}>
        {alerts.map(({ kind, subject, count }) => (
          <li key={`${kind}${subject?.id ?? ''}`}>
            <Link to={places[kind]()}>
              <IconAlertTriangle size={18} stroke={1.6} />
              <span>
                {t(`dashboard.alerts.${kind}`, {
                  subject: subject?.name ?? '–',
                  count: Math.abs(count ?? 1),
                })}
              </span>
              <IconChevronRight size={16} aria-label={t('dashboard.alerts.open')} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
