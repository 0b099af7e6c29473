import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import {
  IconInbox,
  IconLanguage,
  IconListCheck,
  IconMoonStars,
  IconSearch,
  IconUserCircle,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { keepShowing } from '../api/queries';
import type { Session } from '../api/types';
import { languages } from '../i18n/i18n';
import { useChangeOfMe } from '../lib/useChangeOfMe';
import { paths } from '../paths';
import { type NavEntry, navOf } from './nav';

export interface PaletteEntry {
  id: string;
  label: string;
  description?: string;
  icon: NavEntry['icon'];
  run: () => void;
}

export interface PaletteGroup {
  word: 'pages' | 'leads' | 'look';
  entries: PaletteEntry[];
}

const shortest = 2;

/** Everything that the palette offers this person for what they typed, group by group. */
export function usePaletteEntries(session: Session, typed: string) {
  const text = typed.trim();
  const leads = useLeadEntries(text);
  const groups: PaletteGroup[] = [
    { word: 'pages', entries: useEntriesNamed(text, usePageEntries(session)) },
    // The many switches only when somebody asks for them.
    { word: 'look', entries: useEntriesNamed(text, useLookEntries(session), text !== '') },
    { word: 'leads', entries: leads.entries },
  ];
  return { groups: groups.filter(group => group.entries.length > 0), searching: leads.searching };
}

/** Those with a word for every word that was typed; beginnings are enough. */
function useEntriesNamed(text: string, entries: PaletteEntry[], shown = true): PaletteEntry[] {
  const { i18n } = useTranslation();
  const fold = (value: string) => value.toLocaleLowerCase(i18n.language);
  const typed = fold(text).split(/\s+/);
  const fits = (label: string) => {
    const words = fold(label).split(/[\s:]+/);
    return typed.every(start => words.some(word => word.startsWith(start)));
  };
  return shown ? entries.filter(({ label }) => fits(label)) : [];
}

function usePageEntries(session: Session): PaletteEntry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  return [
    ...navOf(session)
      .flatMap(group => group.entries)
      .map(({ to, word, icon }) => ({ id: to, label: t(`common.nav.${word}`), icon, run: go(to) })),
    {
      id: paths.tasks(),
      label: t('common.nav.tasks'),
      icon: IconListCheck,
      run: go(paths.tasks()),
    },
    {
      id: paths.account(),
      label: t('common.nav.account'),
      icon: IconUserCircle,
      run: go(paths.account()),
    },
  ];
}

function useLookEntries({ person }: Session): PaletteEntry[] {
  const { t } = useTranslation();
  const { mutate } = useChangeOfMe();
  return [
    ...languages
      .filter(({ code }) => code !== person.language)
      .map(({ code, name }) => ({
        id: `language-${code}`,
        label: t('common.palette.language', { name }),
        icon: IconLanguage,
        run: () => mutate({ language: code }),
      })),
    ...(['auto', 'light', 'dark'] as const)
      .filter(theme => theme !== person.theme)
      .map(theme => ({
        id: `theme-${theme}`,
        label: t('common.palette.theme', { name: t(`staff.account.themes.${theme}`) }),
        icon: IconMoonStars,
        run: () => mutate({ theme }),
      })),
  ];
}

function useLeadEntries(text: string): { entries: PaletteEntry[]; searching: boolean } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q] = useDebouncedValue(text, 200);
  const enough = text.length >= shortest;
  const { data, isFetching } = useQuery({
    queryKey: ['leads', 'palette', q],
    queryFn: ({ signal }) => api.get('/api/leads', { query: { q, limit: 6 }, signal }),
    enabled: enough && q.length >= shortest,
    placeholderData: keepShowing,
  });
  if (!enough) return { entries: [], searching: false };
  const found = (data?.items ?? []).map(lead => ({
    id: lead.id,
    label: lead.name,
    description: [lead.email ?? lead.phone, lead.status.name].filter(Boolean).join(' · '),
    icon: IconInbox,
    run: () => void navigate(paths.lead(lead.id)),
  }));
  const all = {
    id: 'all-leads',
    label: t('common.palette.all', { text }),
    icon: IconSearch,
    run: () => void navigate(paths.leads({ q: text })),
  };
  return { entries: [...found, all], searching: isFetching || q !== text };
}
