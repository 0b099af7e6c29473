import { Button, MultiSelect, Select, TagsInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MappingQuestion, MappingTarget, TransformKind } from '../api/types';
import classes from './mappings.module.css';
import { RuleOptions } from './RuleOptions';
import { type Complaint, kindsFor, pairsFor, type RuleDraft, withSources } from './rules';
import { ValueInput } from './ValueInput';
import { targetName } from './words';

interface Props {
  draft: RuleDraft;
  target: MappingTarget;
  questions: MappingQuestion[];
  complaint: Complaint | null;
  free: boolean;
  onChange: (draft: RuleDraft) => void;
  onRemove: () => void;
}

/** One rule: its questions, what is done with their answers, and the value when there is none. */
export function RuleEditor(props: Props) {
  const { draft, target, questions, complaint, onChange, onRemove } = props;
  const { t } = useTranslation();
  const constant = draft.kind === 'CONSTANT';
  const choose = (kind: TransformKind) => {
    const next = { ...draft, kind };
    onChange(kind === 'VALUE_MAP' ? { ...next, pairs: pairsFor(next, questions) } : next);
  };
  return (
    <fieldset className={classes.editor}>
      <legend className="visually-hidden">{t('mapping.ruleOf', { name: targetName(target, t) })}</legend>
      <div className={classes.inputs}>
        {!constant && <Sources {...props} />}
        <Select
          label={t('mapping.transform')}
          description={t(`mapping.kindHints.${draft.kind}`)}
          data={kindsFor(target.type, draft.kind).map(kind => ({
            value: kind,
            label: t(`mapping.kinds.${kind}`),
          }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={kind => kind && choose(kind as TransformKind)}
        />
        <RuleOptions draft={draft} target={target} questions={questions} onChange={onChange} />
        {!constant && (
          <ValueInput
            label={t('mapping.default')}
            description={t('mapping.defaultHint')}
            target={target}
            value={draft.fallback}
            onChange={fallback => onChange({ ...draft, fallback })}
          />
        )}
      </div>
      {complaint && (
        <p role="alert" className={classes.complaint}>
          {t(`mapping.complaints.${complaint}`)}
        </p>
      )}
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={14} />}
        onClick={onRemove}
      >
        {t('mapping.remove')}
      </Button>
    </fieldset>
  );
}

function Sources({ draft, target, questions, free, onChange }: Props) {
  const { t } = useTranslation();
  const shared = {
    label: t('mapping.sources'),
    description: free ? t('mapping.sourcesFree') : t('mapping.sourcesHint'),
    value: draft.sources,
    clearable: true,
    onChange: (sources: string[]) => onChange(withSources(draft, sources, target.type)),
  };
  if (free) return <TagsInput {...shared} data={questions.map(question => question.key)} />;
  const unknown = draft.sources.filter(key => !questions.some(question => question.key === key));
  return (
    <MultiSelect
      {...shared}
      searchable
      nothingFoundMessage={t('common.nothingFound')}
      data={[
        ...questions.map(({ key, label }) => ({ value: key, label: label || key })),
        ...unknown.map(key => ({ value: key, label: t('mapping.unknownQuestion', { key }) })),
      ]}
    />
  );
}
