import {
  IconBuilding,
  IconFlask,
  IconForms,
  IconHistory,
  IconInbox,
  IconLayoutDashboard,
  IconListDetails,
  IconMail,
  IconPlugConnected,
  IconShieldCheck,
  IconTags,
  IconTransform,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Session } from '../api/types';
import { paths } from '../paths';

export interface NavEntry {
  to: string;
  word:
    | 'dashboard'
    | 'leads'
    | 'history'
    | 'meta'
    | 'mapping'
    | 'statuses'
    | 'sources'
    | 'fields'
    | 'staff'
    | 'audit'
    | 'organisation'
    | 'sandbox'
    | 'mails';
  icon: ComponentType<{ size?: number; stroke?: number }>;
}

export interface NavGroup {
  word?: 'settings' | 'customisation' | 'demo';
  entries: NavEntry[];
}

const work: NavEntry[] = [
  { to: paths.dashboard(), word: 'dashboard', icon: IconLayoutDashboard },
  { to: paths.leads(), word: 'leads', icon: IconInbox },
];
const history: NavEntry = { to: paths.history(), word: 'history', icon: IconHistory };
const settings: NavEntry[] = [
  { to: paths.meta(), word: 'meta', icon: IconPlugConnected },
  { to: paths.mappings(), word: 'mapping', icon: IconTransform },
  { to: paths.staff(), word: 'staff', icon: IconUsers },
  { to: paths.organisation(), word: 'organisation', icon: IconBuilding },
  { to: paths.audit(), word: 'audit', icon: IconShieldCheck },
];
const customisation: NavEntry[] = [
  { to: paths.statuses(), word: 'statuses', icon: IconListDetails },
  { to: paths.sources(), word: 'sources', icon: IconTags },
  { to: paths.fields(), word: 'fields', icon: IconForms },
];
const demo: NavEntry[] = [
  { to: paths.sandbox(), word: 'sandbox', icon: IconFlask },
  { to: paths.mails(), word: 'mails', icon: IconMail },
];

/** What this person may open. The server decides about every call all the same. */
export function navOf({ person, mode }: Session): NavGroup[] {
  if (person.role !== 'ADMINISTRATOR') return [{ entries: work }];
  return [
    { entries: [...work, history] },
    { word: 'settings', entries: settings },
    { word: 'customisation', entries: customisation },
    ...(mode === 'demo' ? [{ word: 'demo' as const, entries: demo }] : []),
  ];
}
