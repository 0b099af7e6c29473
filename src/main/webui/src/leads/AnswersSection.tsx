import { useTranslation } from 'react-i18next';
import type { LeadAnswer, LeadDetail } from '../api/types';
import { useFieldName } from '../lib/leadFields';
import { Section } from '../ui/Section';
import classes from './leads.module.css';

const kinds = ['ANSWER', 'DISCLAIMER', 'TRACKING'] as const;

export function AnswersSection({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const submissions = [...new Set(lead.answers.map(answer => answer.submissionId))];
  return (
    <Section title={t('leads.answers.title')} text={t('leads.answers.text')}>
      {submissions.length === 0 && <span className={classes.quiet}>{t('leads.answers.none')}</span>}
      {submissions.map((id, index) => (
        <div key={id}>
          {submissions.length > 1 && (
            <h3 className={classes.groupName}>{t('leads.answers.submission', { number: index + 1 })}</h3>
          )}
          <Submission answers={lead.answers.filter(answer => answer.submissionId === id)} />
        </div>
      ))}
    </Section>
  );
}

function Submission({ answers }: { answers: LeadAnswer[] }) {
  const { t } = useTranslation();
  return kinds.map(kind => {
    const of = answers.filter(answer => answer.kind === kind);
    if (of.length === 0) return null;
    return (
      <div key={kind} className={classes.kind}>
        {kind === 'DISCLAIMER' && <h3 className={classes.groupName}>{t('leads.answers.disclaimer')}</h3>}
        {kind === 'TRACKING' && <h3 className={classes.groupName}>{t('leads.answers.tracking')}</h3>}
        <dl className={classes.answers}>
          {of.map(answer => (
            <Answer key={answer.key} answer={answer} />
          ))}
        </dl>
      </div>
    );
  });
}

function Answer({ answer }: { answer: LeadAnswer }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const shown = (answer.shown.length > 0 ? answer.shown : answer.raw).filter(value => value !== '');
  return (
    <div>
      <dt>
        <span>{answer.label ?? answer.key}</span>
        {answer.field && (
          <span className={classes.mapped}>
            {t('leads.answers.mapped', { field: fieldName(answer.field) })}
          </span>
        )}
        {!answer.field && answer.kind === 'ANSWER' && (
          <span className={classes.unmapped}>{t('leads.answers.unmapped')}</span>
        )}
      </dt>
      <dd>
        {shown.length > 0 ? (
          shown.join(' · ')
        ) : (
          <span className={classes.quiet}>{t('leads.answers.empty')}</span>
        )}
      </dd>
    </div>
  );
}
