import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fieldErrors, isProblem } from '../api/errors';
import type { LeadDetail } from '../api/types';
import { toastDone, toastFailed } from '../ui/toast';
import {
  changedPaths,
  changeOf,
  clashes,
  type EditField,
  type EditValues,
  merged,
  valuesOf,
} from './leadEdit';
import { leadQuery } from './leadQuery';

interface Edit {
  /** The lead as it was when these values were begun. */
  base: LeadDetail;
  values: EditValues;
}

/** Two people changed the same fields: mine are to be chosen against theirs. */
export interface Clash extends Edit {
  theirs: LeadDetail;
  paths: string[];
}

/**
 * Saves the changed fields of a lead. Where somebody else changed other fields meanwhile both changes hold; where it is
 * the same field, the person chooses.
 */
export function useSaveLead(
  fields: EditField[],
  onErrors: (errors: Record<string, string>) => void,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [clash, setClash] = useState<Clash>();

  const { mutate, isPending } = useMutation({
    mutationFn: ({ base, values }: Edit) => {
      const paths = changedPaths(valuesOf(base, fields), values);
      const body = changeOf(paths, values, base.version);
      return api.patch('/api/leads/{id}', { path: { id: base.id }, body });
    },
    onSuccess: after => {
      client.setQueryData(leadQuery(after.id).queryKey, after);
      toastDone(t('common.saved'));
      onDone();
    },
    onError: async (error, edit) => {
      if (!isProblem(error, 'conflict-changed')) {
        onErrors(fieldErrors(error, t));
        return toastFailed(error, t);
      }
      const told = error.body['current'] as LeadDetail | undefined;
      const theirs = told?.version === undefined ? await client.fetchQuery(leadQuery(edit.base.id)) : told;
      const before = valuesOf(edit.base, fields);
      const other = valuesOf(theirs, fields);
      const paths = clashes(before, edit.values, other);
      if (paths.length > 0) setClash({ ...edit, theirs, paths });
      else mutate({ base: theirs, values: merged(before, edit.values, other) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['leads'] }),
  });

  return {
    save: mutate,
    pending: isPending,
    clash,
    settle: (takeTheirs: readonly string[]) => {
      if (!clash) return;
      const { base, theirs, values } = clash;
      setClash(undefined);
      const chosen = merged(valuesOf(base, fields), values, valuesOf(theirs, fields), takeTheirs);
      mutate({ base: theirs, values: chosen });
    },
    leave: () => setClash(undefined),
  };
}
