import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingPreview, MappingQuestion, MappingTarget, Rule, RuleLevel } from '../api/types';
import { FieldTypeMark } from '../ui/FieldTypeMark';
import { StateMark, type Tone } from '../ui/marks';
import classes from './mappings.module.css';
import { PreviewValue } from './PreviewValue';
import { RuleEditor } from './RuleEditor';
import { draftOf, emptyDraft } from './rules';
import type { MappingForm } from './useMappingForm';
import { targetName, useRuleWords } from './words';

interface Props {
  target: MappingTarget;
  form: MappingForm;
  /** The rule that counts for the field, on whatever level it stands. */
  rule: (Rule & { level: RuleLevel }) | undefined;
  questions: MappingQuestion[];
  preview: MappingPreview['fields'][number] | undefined;
  /** Questions are typed, not chosen: the map is for every form. */
  free: boolean;
}

const tones: Record<RuleLevel, Tone> = { FORM: 'accent', GLOBAL: 'good', STANDARD: 'quiet' };

/** A lead field: where its value comes from, what it would be, and the rule's editor when it is opened. */
export function TargetRow({ target, form, rule, questions, preview, free }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const words = useRuleWords(questions);
  const [opened, edit] = useDisclosure(false);
  const draft = form.drafts.find(one => one.field === target.field);
  const complaint = draft && form.complaint(draft);
  const open = draft !== undefined && (opened || Boolean(complaint));
  const name = targetName(target, t);
  const begin = () => {
    if (!draft) form.put(rule ? draftOf(rule, target.type) : emptyDraft(target.field, target.type));
    edit.open();
  };
  const level = rule?.level ?? preview?.level;
  return (
    <li className={classes.target} data-open={open || undefined}>
      <div className={classes.head}>
        <div className={classes.name} id={id}>
          <FieldTypeMark type={target.type} />
          <strong>{name}</strong>
          {target.required && <span className={classes.quiet}>{t('mapping.required')}</span>}
        </div>
        <div className={classes.rule}>
          {rule ? words(rule) : <span className={classes.quiet}>{t('mapping.noRule')}</span>}
        </div>
        <PreviewValue target={target} field={preview} />
        <div className={classes.level}>
          {level && (rule || preview?.sources.length) ? (
            <StateMark tone={tones[level]}>{t(`mapping.ruleLevels.${level}`)}</StateMark>
          ) : null}
        </div>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          aria-describedby={id}
          aria-label={open ? t('mapping.closeOf', { name }) : t('mapping.changeOf', { name })}
          onClick={open ? edit.close : begin}
        >
          {open ? t('common.close') : t('mapping.change')}
        </Button>
      </div>
      {open && (
        <RuleEditor
          draft={draft}
          target={target}
          questions={questions}
          complaint={complaint ?? null}
          free={free}
          onChange={form.put}
          onRemove={() => {
            form.take(target.field);
            edit.close();
          }}
        />
      )}
    </li>
  );
}
