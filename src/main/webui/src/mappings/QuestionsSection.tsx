import { useTranslation } from 'react-i18next';
import type { MappingPreview, MappingQuestion, Rule } from '../api/types';
import { useFormat } from '../lib/format';
import { useFieldName } from '../lib/leadFields';
import { StateMark } from '../ui/marks';
import { Section } from '../ui/Section';
import classes from './mappings.module.css';

interface Props {
  questions: MappingQuestion[];
  rules: Rule[];
  preview: MappingPreview | undefined;
  all: boolean;
}

interface Line {
  key: string;
  label: string;
  kind: MappingQuestion['kind'] | 'UNKNOWN';
  given: string[];
}

/** The form's questions: what was answered last, and the fields that each goes to. */
export function QuestionsSection({ questions, rules, preview, all }: Props) {
  const { t } = useTranslation();
  const answers = preview?.answers ?? [];
  const given = (key: string) => {
    const answer = answers.find(one => one.key === key);
    const values = answer && answer.shown.length > 0 ? answer.shown : (answer?.raw ?? []);
    return values.filter(value => value !== '');
  };
  const lines: Line[] = [
    ...questions.map(({ key, label, kind }) => ({ key, label: label || key, kind, given: given(key) })),
    // Meta sends what the form no longer asks, and keys of which the form never told.
    ...answers
      .filter(answer => !questions.some(question => question.key === answer.key))
      .map(({ key, label }) => ({ key, label: label ?? key, kind: 'UNKNOWN' as const, given: given(key) })),
  ];
  return (
    <Section title={t('mapping.questions.title')} text={t('mapping.questions.text')}>
      {lines.length === 0 ? (
        <span className={classes.quiet}>
          {all ? t('mapping.questions.noneAll') : t('mapping.questions.none')}
        </span>
      ) : (
        <ul className={classes.questions}>
          {lines.map(line => (
            <Question key={line.key} line={line} rules={rules} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Question({ line, rules }: { line: Line; rules: Rule[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useFieldName();
  const goesTo = rules.filter(rule => rule.sources.includes(line.key)).map(rule => name(rule.field));
  return (
    <li>
      <div className={classes.question}>
        <strong>{line.label}</strong>
        {line.label !== line.key && <code>{line.key}</code>}
        {line.kind !== 'QUESTION' && (
          <span className={classes.quiet}>{t(`mapping.questions.kinds.${line.kind}`)}</span>
        )}
      </div>
      {line.given.length > 0 && <div className={classes.given}>{line.given.join(' · ')}</div>}
      <div className={classes.goes}>
        {goesTo.length > 0 ? (
          <span className={classes.quiet}>
            {t('mapping.questions.goesTo', { fields: format.list(goesTo) })}
          </span>
        ) : line.kind === 'QUESTION' ? (
          <StateMark tone="wait">{t('mapping.questions.nowhere')}</StateMark>
        ) : (
          <span className={classes.quiet}>{t('mapping.questions.keptOnLead')}</span>
        )}
      </div>
    </li>
  );
}
