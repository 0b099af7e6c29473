import { Select, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingQuestion, MappingTarget } from '../api/types';
import { CountrySelect, TimeZoneSelect } from '../ui/pickers';
import type { RuleDraft } from './rules';
import { ValueInput } from './ValueInput';
import { ValueMapEditor } from './ValueMapEditor';
import { parts } from './words';

interface Props {
  draft: RuleDraft;
  target: MappingTarget;
  questions: MappingQuestion[];
  onChange: (draft: RuleDraft) => void;
}

const dates = ['yyyy-MM-dd', 'dd.MM.yyyy', 'd.M.yyyy', 'dd/MM/yyyy', 'MM/dd/yyyy', 'd MMMM yyyy'];

/** What a transform needs to know. */
export function RuleOptions({ draft, target, questions, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  switch (draft.kind) {
    case 'JOIN':
      return (
        <TextInput
          label={t('mapping.joinedBy')}
          description={t('mapping.joinedByHint')}
          value={draft.joinedBy}
          maxLength={20}
          onChange={event => set({ joinedBy: event.currentTarget.value })}
        />
      );
    case 'SPLIT':
      return (
        <>
          <TextInput
            label={t('mapping.splitBy')}
            description={t('mapping.splitByHint')}
            value={draft.splitBy}
            maxLength={20}
            onChange={event => set({ splitBy: event.currentTarget.value })}
          />
          <Select
            label={t('mapping.part')}
            data={[
              ...parts.map(part => ({ value: part as string, label: t(`mapping.parts.${part}`) })),
              ...(parts.some(part => part === draft.part) ? [] : [{ value: draft.part, label: draft.part }]),
            ]}
            value={draft.part}
            allowDeselect={false}
            onChange={part => part && set({ part })}
          />
        </>
      );
    case 'CONSTANT':
      return (
        <ValueInput
          label={t('mapping.constant')}
          target={target}
          value={draft.constant}
          onChange={constant => set({ constant })}
        />
      );
    case 'VALUE_MAP':
      return <ValueMapEditor draft={draft} target={target} questions={questions} onChange={onChange} />;
    case 'DATE':
      return (
        <>
          <TagsInput
            label={t('mapping.formats')}
            description={t('mapping.formatsHint')}
            data={target.type === 'DATE' ? dates : [...dates.map(date => `${date} HH:mm`), ...dates]}
            value={draft.formats}
            onChange={formats => set({ formats })}
          />
          {target.type === 'DATE_TIME' && (
            <TimeZoneSelect
              label={t('mapping.zone')}
              placeholder={t('mapping.zoneNone')}
              value={draft.zone}
              allowDeselect
              clearable
              onChange={zone => set({ zone })}
            />
          )}
        </>
      );
    case 'PHONE':
      return (
        <CountrySelect
          language={i18n.language}
          label={t('mapping.phoneCountry')}
          placeholder={t('mapping.phoneCountryNone')}
          value={draft.country}
          allowDeselect
          clearable
          onChange={country => set({ country })}
        />
      );
    default:
      return null;
  }
}
