import { useTranslation } from 'react-i18next';
import type { LeadAssignment, LeadDetail } from '../api/types';
import { Section } from '../ui/Section';
import classes from './leads.module.css';

export function WhySection({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const { assignment } = lead;
  return (
    <Section title={t('leads.why.title')}>
      <p className={classes.why}>
        <Rule assignment={assignment} />
      </p>
      {assignment.skipped.length > 0 && (
        <div className={classes.skipped}>
          {t('leads.why.skipped')}
          <ul>
            {assignment.skipped.map(({ rule, person, why }) => (
              <li key={rule}>
                {person.name} ({t(`leads.why.rules.${rule}`)}): {t(`leads.why.reasons.${why}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
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
