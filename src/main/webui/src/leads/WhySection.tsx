import { IconArrowRight, IconCheck, IconMinus, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Considered, LeadAssignment, LeadDetail } from '../api/types';
import { Section } from '../ui/Section';
import classes from './leads.module.css';

export function WhySection({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  // The answer tells of everybody considered; leads of old only of those passed over.
  const assignment: LeadAssignment = lead.assignment;
  const considered = assignment.considered ?? [];
  return (
    <Section title={t('leads.why.title')}>
      <p className={classes.why}>
        <Rule assignment={assignment} />
      </p>
      {considered.length > 0 ? (
        <ol className={classes.considered} aria-label={t('leads.why.considered')}>
          {considered.map(one => (
            <ConsideredLine key={one.rule} one={one} />
          ))}
        </ol>
      ) : (
        <Skipped assignment={assignment} />
      )}
    </Section>
  );
}

const signs = { CHOSEN: IconCheck, INACTIVE: IconUserOff, UNSET: IconMinus, NOT_REACHED: IconArrowRight };

function ConsideredLine({ one }: { one: Considered }) {
  const { t } = useTranslation();
  const Sign = signs[one.verdict];
  return (
    <li data-verdict={one.verdict}>
      <Sign size={16} aria-hidden />
      <span>
        <span className={classes.quiet}>{t(`leads.why.ruleNames.${one.rule}`)}:</span>{' '}
        {one.person && <strong>{one.person.name}</strong>} {t(`leads.why.verdict.${one.verdict}`)}
      </span>
    </li>
  );
}

function Skipped({ assignment: { skipped } }: { assignment: LeadAssignment }) {
  const { t } = useTranslation();
  if (skipped.length === 0) return null;
  return (
    <div className={classes.skipped}>
      {t('leads.why.skipped')}
      <ul>
        {skipped.map(({ rule, person, why }) => (
          <li key={rule}>
            {person.name} ({t(`leads.why.rules.${rule}`)}): {t(`leads.why.reasons.${why}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rule({ assignment: { rule, page, by } }: { assignment: LeadAssignment }) {
  const { t } = useTranslation();
  switch (rule) {
    case 'PAGE':
      return t('leads.why.PAGE', { page: page?.name ?? '–' });
    case 'DEFAULT':
      return t('leads.why.DEFAULT');
    case 'NONE':
      return t('leads.why.NONE');
    case 'MANUAL':
      return by ? t('leads.why.MANUAL', { by: by.name }) : t('leads.why.MANUALUnknown');
  }
}
