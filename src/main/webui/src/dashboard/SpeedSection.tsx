import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import classes from './dashboard.module.css';

export function SpeedSection({ speed }: { speed: Dashboard['speedToLead'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = (ms: number | null) => (ms === null ? '–' : format.span(ms));
  return (
    <Section title={t('dashboard.speed.title')} text={t('dashboard.speed.text')}>
      {speed && speed.count > 0 ? (
        <>
          <dl className={classes.big}>
            <div>
              <dt>{t('dashboard.speed.p50')}</dt>
              <dd>{show(speed.p50Ms)}</dd>
            </div>
            <div>
              <dt>{t('dashboard.speed.p95')}</dt>
              <dd>{show(speed.p95Ms)}</dd>
            </div>
          </dl>
          <p className={classes.note}>{t('dashboard.speed.of', { count: speed.count })}</p>
        </>
      ) : (
        <p className={classes.note}>{t('dashboard.speed.none')}</p>
      )}
    </Section>
  );
}
