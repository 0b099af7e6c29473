import { useEffect } from 'react';
import type { UseFormReturnType } from '@mantine/form';

const prefix = 'leadline.draft.';

export function draftOf<T>(name: string): T | undefined {
  const text = sessionStorage.getItem(prefix + name);
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

/** On signing out: the next person at this browser must not find what the last one typed. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

/**
 * Keeps what is typed into a form while it isn't saved, so that the end of a session or a reload loses nothing. Never
 * for passwords and secrets: name the fields to leave out.
 */
export function useDraft<T extends Record<string, unknown>>(
  name: string,
  form: UseFormReturnType<T>,
  leaveOut: (keyof T)[] = [],
): void {
  const values = JSON.stringify({ ...form.values, ...Object.fromEntries(leaveOut.map(key => [key, ''])) });
  const dirty = form.isDirty();
  useEffect(() => {
    if (dirty) sessionStorage.setItem(prefix + name, values);
    else forgetDraft(name);
  }, [name, dirty, values]);
}
