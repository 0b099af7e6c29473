import { useTranslation } from 'react-i18next';
import type { MappingQuestion, MappingWarning } from '../api/types';
import { useFieldName } from '../lib/leadFields';
import { Notice } from '../ui/Notice';
import classes from './mappings.module.css';
import { questionName } from './words';

interface Props {
  warnings: MappingWarning[];
  questions: MappingQuestion[];
}

/** What the saved map leaves open. It works all the same: a lead is never refused for it. */
export function Warnings({ warnings, questions }: Props) {
  const { t } = useTranslation();
  const name = useFieldName();
  if (warnings.length === 0) return null;
  return (
    <div className={classes.warnings}>
      <Notice tone="wait" title={t('mapping.warnings.title', { count: warnings.length })} alert>
        <ul>
          {warnings.map(({ code, field, question }) => (
            <li key={`${code}.${field}.${question}`}>
              {t(`mapping.warnings.${code}`, {
                field: field === null ? '–' : name(field),
                question: question === null ? '–' : questionName(question, questions),
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
