import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import classes from './dashboard.module.css';

export function SpeedSection({ speed }: { speed: Dashboard['speedToLead'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('dashboard.speed.title')} text={t('dashboard.speed.text')}>
      {speed && speed.count > 0 ? (
        <>
          <Spans name={t('dashboard.speed.stored')} half={speed.p50Ms} most={speed.p95Ms} />
          <Spans
            name={t('dashboard.speed.acted')}
            half={speed.firstActionP50Ms}
            most={speed.firstActionP95Ms}
          />
          <p className={classes.note}>{t('dashboard.speed.of', { count: speed.count })}</p>
        </>
      ) : (
        <p className={classes.note}>{t('dashboard.speed.none')}</p>
      )}
    </Section>
  );
}

function Spans({ name, half, most }: { name: string; half: number | null; most: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = (ms: number | null) => (ms === null ? '–' : format.span(ms));
  return (
    <>
      <h3 className={classes.subject}>{name}</h3>
      <dl className={classes.big}>
        <div>
          <dt>{t('dashboard.speed.p50')}</dt>
          <dd>{show(half)}</dd>
        </div>
        <div>
          <dt>{t('dashboard.speed.p95')}</dt>
          <dd>{show(most)}</dd>
        </div>
      </dl>
    </>
  );
}
