import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../paths';
import classes from './events.module.css';

export function HistoryTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('events.tabs')} className={classes.tabs}>
      <NavLink to={paths.history()} end>
        {t('events.tabEvents')}
      </NavLink>
      <NavLink to={paths.balance()}>{t('events.tabBalance')}</NavLink>
      <NavLink to={paths.proof()}>{t('events.tabProof')}</NavLink>
    </nav>
  );
}
