import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingView } from '../api/types';
import { useUnsavedGuard } from '../lib/useUnsavedGuard';
import { ask } from '../ui/confirm';
import { complaintOf, draftOf, type RuleDraft, rulesOf } from './rules';

const draftsOf = (view: MappingView): RuleDraft[] =>
  view.rules.map(rule =>
    draftOf(rule, view.targets.find(target => target.field === rule.field)?.type ?? 'TEXT'),
  );

/** The rules of one map as they are typed. What others save is shown as long as nothing was typed here. */
export function useMappingForm(view: MappingView) {
  const { t } = useTranslation();
  const [base, setBase] = useState(view);
  const [drafts, setDrafts] = useState(() => draftsOf(view));
  const [country, setCountry] = useState(view.country);
  const [tried, setTried] = useState(false);

  const rules = rulesOf(drafts);
  const kept = rulesOf(draftsOf(base));
  const dirty = JSON.stringify([rules, country]) !== JSON.stringify([kept, base.country]);
  const renew = (from: MappingView) => {
    setBase(from);
    setDrafts(draftsOf(from));
    setCountry(from.country);
    setTried(false);
  };
  if (view !== base && !dirty) renew(view);

  useUnsavedGuard(dirty, (leave, stay) =>
    ask(t, {
      title: t('mapping.leave.title'),
      text: t('mapping.leave.text'),
      confirm: t('mapping.leave.leave'),
      cancel: t('mapping.leave.stay'),
      danger: true,
      run: leave,
      onCancel: stay,
    }),
  );

  return {
    /** The version that the typed rules began with. */
    base,
    drafts,
    country,
    setCountry,
    rules,
    dirty,
    renew,
    reset: () => renew(view),
    /** Complaints are shown once somebody tried to save. */
    complaint: (draft: RuleDraft) => (tried ? complaintOf(draft) : null),
    whole: () => {
      setTried(true);
      return drafts.every(draft => complaintOf(draft) === null);
    },
    put: (draft: RuleDraft) =>
      setDrafts(before =>
        before.some(one => one.field === draft.field)
          ? before.map(one => (one.field === draft.field ? draft : one))
          : [...before, draft],
      ),
    take: (field: string) => setDrafts(before => before.filter(one => one.field !== field)),
  };
}

export type MappingForm = ReturnType<typeof useMappingForm>;
