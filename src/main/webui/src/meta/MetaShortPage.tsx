import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import { Loaded } from '../ui/states';
import classes from './meta.module.css';
import { settingsQuery } from './queries';
import { SettingsForm } from './SettingsForm';

/** The part of the CRM's general settings that concerns Meta: the same settings, the fewest of them. */
export default function MetaShortPage() {
  const { t } = useTranslation();
  const id = useId();
  const query = useQuery(settingsQuery);
  return (
    <section aria-labelledby={id} className={classes.short}>
      <h2 id={id}>{t('meta.short.title')}</h2>
      <p>{t('meta.short.text')}</p>
      <nav aria-label={t('meta.short.links')} className={classes.shortLinks}>
        <Link to={paths.meta()}>{t('meta.short.full')}</Link>
        <Link to={paths.history()}>{t('meta.short.history')}</Link>
        <Link to={paths.mappings()}>{t('meta.short.mapping')}</Link>
      </nav>
      <Loaded query={query}>{settings => <SettingsForm settings={settings} short />}</Loaded>
    </section>
  );
}
