import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MappingQuestion, MappingTarget, Rule } from '../api/types';
import { type Format, useFormat } from '../lib/format';
import { customKey, fieldName } from '../lib/leadFields';

export const questionName = (key: string, questions: MappingQuestion[]) =>
  questions.find(question => question.key === key)?.label || key;

/** A space cannot be seen, so separators are quoted. */
export const quoted = (text: string) => `“${text}”`;

/** Standard fields have words of our own; custom ones those that the organisation gave them. */
export const targetName = (target: MappingTarget, t: TFunction) =>
  customKey(target.field) === undefined ? fieldName(target.field, t) : target.label;

/** The parts of a split that have words; others are shown as they came. */
export const parts = ['FIRST', 'REST', 'LAST'] as const;

/** What a rule does, in one line. */
export function ruleWords(rule: Rule, questions: MappingQuestion[], t: TFunction, format: Format): string {
  const { transform } = rule;
  if (transform.kind === 'CONSTANT') return t('mapping.does.CONSTANT', { value: quoted(transform.value) });
  const names = rule.sources.map(key => questionName(key, questions));
  const from = names.length > 0 ? format.list(names) : t('mapping.does.nothing');
  const said = (): string => {
    switch (transform.kind) {
      case 'JOIN':
        return t('mapping.does.JOIN', { from, separator: quoted(transform.separator) });
      case 'SPLIT': {
        const part = parts.find(one => one === transform.part);
        return t('mapping.does.SPLIT', { from, part: part ? t(`mapping.parts.${part}`) : transform.part });
      }
      case 'VALUE_MAP':
        return t('mapping.does.VALUE_MAP', { from, number: Object.keys(transform.values).length });
      case 'DATE':
      case 'PHONE':
      case 'NUMBER':
      case 'YES_NO':
        return t(`mapping.does.${transform.kind}`, { from });
      default:
        return from;
    }
  };
  return rule.default ? `${said()}; ${t('mapping.does.default', { value: quoted(rule.default) })}` : said();
}

export function useRuleWords(questions: MappingQuestion[]): (rule: Rule) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return rule => ruleWords(rule, questions, t, format);
}
