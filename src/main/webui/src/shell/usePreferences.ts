import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import type { Person } from '../api/types';
import { speak } from '../i18n/i18n';

/** A person's language and theme follow them to every browser they sign in with. */
export function usePreferences({ language, theme }: Person): void {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => void speak(language), [language]);
  useEffect(() => setColorScheme(theme), [setColorScheme, theme]);
}
