import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';

const prefix = 'leadline.draft.';

function draftOf<T>(name: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

/** What was typed is given up, or saved while the form goes away. */
export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

/** On signing out: the next person at this browser must not find what the last one typed. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

const keptOwner = 'leadline.drafts-of';

/** On signing in: somebody else than last time starts without the other's drafts. */
export function keepDraftsOf(personId: string): void {
  if (sessionStorage.getItem(keptOwner) !== personId) forgetDrafts();
  sessionStorage.setItem(keptOwner, personId);
}

type Values = Record<string, unknown>;

interface DraftOptions<T> {
  /** A name for the draft, with the person's or the record's id when it isn't everybody's. */
  draft: string;
  /** Fields that are never written down: passwords and secrets. */
  leaveOut?: (keyof T)[];
}

/**
 * A form that keeps what is typed while it isn't saved, so that the end of a session or a reload loses nothing. Call
 * `form.resetDirty()` after saving: the draft goes with it.
 */
export function useDraftForm<T extends Values>({
  draft,
  leaveOut = [],
  ...input
}: UseFormInput<T> & DraftOptions<T>): UseFormReturnType<T> {
  const form = useForm<T>(input);
  const [kept] = useState(() => draftOf<T>(draft));
  useEffect(() => {
    if (Object.keys(kept).length > 0) form.setValues(values => ({ ...values, ...kept }));
    // Once only, as the form opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const dirty = form.isDirty();
  const values = JSON.stringify(form.values, (key, value) => (leaveOut.includes(key) ? undefined : value));
  useEffect(() => {
    if (dirty) sessionStorage.setItem(prefix + draft, values);
    else sessionStorage.removeItem(prefix + draft);
  }, [draft, dirty, values]);
  return form;
}
