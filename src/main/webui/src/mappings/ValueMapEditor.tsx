import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingQuestion, MappingTarget } from '../api/types';
import classes from './mappings.module.css';
import { newPair, type Pair, pairsFor, type RuleDraft } from './rules';
import { ValueInput } from './ValueInput';

interface Props {
  draft: RuleDraft;
  target: MappingTarget;
  questions: MappingQuestion[];
  onChange: (draft: RuleDraft) => void;
}

/** From the keys of choices to values: a row for each. */
export function ValueMapEditor({ draft, target, questions, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const put = (pairs: Pair[]) => onChange({ ...draft, pairs });
  const set = (index: number, change: Partial<Pair>) =>
    put(draft.pairs.map((pair, at) => (at === index ? { ...pair, ...change } : pair)));
  const options = questions
    .filter(question => draft.sources.includes(question.key))
    .flatMap(question => question.options);
  const all = pairsFor(draft, questions);
  const open = all.length - draft.pairs.length;
  return (
    <div className={classes.pairs} role="group" aria-labelledby={id}>
      <span id={id}>{t('mapping.pairs')}</span>
      <ul>
        {draft.pairs.map((pair, index) => {
          const number = index + 1;
          const label = options.find(option => option.key === pair.from)?.label;
          return (
            <li key={pair.id}>
              <TextInput
                aria-label={t('mapping.pairFrom', { number })}
                placeholder={t('mapping.pairKey')}
                title={label ?? pair.from}
                value={pair.from}
                onChange={event => set(index, { from: event.currentTarget.value })}
              />
              <IconArrowRight size={14} aria-hidden />
              <ValueInput
                bare
                label={t('mapping.pairTo', { number })}
                target={target}
                value={pair.to}
                onChange={to => set(index, { to })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('mapping.pairRemove', { number })}
                title={t('mapping.pairRemove', { number })}
                onClick={() => put(draft.pairs.toSpliced(index, 1))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <div className={classes.pairActs}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => put([...draft.pairs, newPair()])}
        >
          {t('mapping.pairAdd')}
        </Button>
        {open > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => put(all)}>
            {t('mapping.pairFill', { count: open })}
          </Button>
        )}
      </div>
      <Select
        label={t('mapping.otherwise')}
        data={(['KEEP', 'EMPTY'] as const).map(value => ({
          value,
          label: t(`mapping.otherwises.${value}`),
        }))}
        value={draft.otherwise}
        allowDeselect={false}
        onChange={value => value && onChange({ ...draft, otherwise: value as RuleDraft['otherwise'] })}
      />
    </div>
  );
}
