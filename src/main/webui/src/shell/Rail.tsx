import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import type { Session } from '../api/types';
import { paths } from '../paths';
import { Mark } from '../ui/Mark';
import { AccountMenu } from './AccountMenu';
import { type NavGroup, navOf } from './nav';
import { PaletteHint } from './PaletteHint';
import classes from './Shell.module.css';
import { TaskPanel } from './TaskPanel';

interface Props {
  session: Session;
  narrow: boolean;
  onToggle: () => void;
}

export function Rail({ session, narrow, onToggle }: Props) {
  const { t } = useTranslation();
  const toggle = narrow ? t('common.nav.expand') : t('common.nav.collapse');
  return (
    <div className={classes.rail}>
      <div className={classes.brand}>
        <Link to={paths.dashboard()} className={classes.home} aria-label="Leadline">
          <Mark />
          {!narrow && <span>Leadline</span>}
        </Link>
        {session.mode === 'demo' && !narrow && (
          <Tooltip label={t('common.demoHint')} multiline w={240}>
            <span className={classes.demo}>{t('common.demoBadge')}</span>
          </Tooltip>
        )}
        <Tooltip label={toggle} position="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={toggle}
            onClick={onToggle}
            className={classes.toggle}
          >
            {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Tooltip>
      </div>
      <PaletteHint narrow={narrow} />
      <nav aria-label={t('common.nav.label')} className={classes.nav}>
        <NavGroups groups={navOf(session)} narrow={narrow} />
      </nav>
      <TaskPanel narrow={narrow} />
      <AccountMenu session={session} narrow={narrow} />
    </div>
  );
}

export function NavGroups({
  groups,
  narrow = false,
  onGo,
}: {
  groups: NavGroup[];
  narrow?: boolean;
  onGo?: () => void;
}) {
  const { t } = useTranslation();
  return groups.map(group => (
    <div key={group.word ?? 'work'} className={classes.group}>
      {group.word &&
        (narrow ? <hr /> : <div className={classes.groupName}>{t(`common.nav.${group.word}`)}</div>)}
      {group.entries.map(({ to, word, icon: Icon }) => (
        <Tooltip key={to} label={t(`common.nav.${word}`)} position="right" disabled={!narrow}>
          <NavLink to={to} end={to === '/'} className={classes.entry} onClick={onGo}>
            <Icon size={18} stroke={1.6} />
            <span className={narrow ? 'visually-hidden' : undefined}>{t(`common.nav.${word}`)}</span>
          </NavLink>
        </Tooltip>
      ))}
    </div>
  ));
}
