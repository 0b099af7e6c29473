import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListCheck, IconLogout, IconMenu2, IconSearch, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Session } from '../api/types';
import { paths } from '../paths';
import { useSignOut } from './AccountMenu';
import { navOf } from './nav';
import { NavGroups } from './Rail';
import { openPalette } from './Palette';
import classes from './Shell.module.css';

/** On a phone the first entries stand at the bottom, within the thumb's reach, and the rest behind "Menu". */
export function PhoneBar({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure(false);
  const signOut = useSignOut();
  const groups = navOf(session);
  return (
    <nav className={classes.phone} aria-label={t('common.nav.label')}>
      {groups[0]?.entries.map(({ to, word, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={classes.tab}>
          <Icon size={20} stroke={1.6} />
          <span>{t(`common.nav.${word}`)}</span>
        </NavLink>
      ))}
      <UnstyledButton className={classes.tab} onClick={menu.open}>
        <IconMenu2 size={20} stroke={1.6} />
        <span>{t('common.nav.menu')}</span>
      </UnstyledButton>
      <Drawer
        opened={open}
        onClose={menu.close}
        title={session.person.name}
        position="bottom"
        size="auto"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <UnstyledButton
          className={classes.entry}
          onClick={() => {
            menu.close();
            openPalette();
          }}
        >
          <IconSearch size={18} stroke={1.6} />
          <span>{t('common.palette.open')}</span>
        </UnstyledButton>
        <NavGroups groups={groups} onGo={menu.close} />
        <div className={classes.group}>
          <NavLink to={paths.tasks()} className={classes.entry} onClick={menu.close}>
            <IconListCheck size={18} stroke={1.6} />
            <span>{t('common.nav.tasks')}</span>
          </NavLink>
          <NavLink to={paths.account()} className={classes.entry} onClick={menu.close}>
            <IconUserCircle size={18} stroke={1.6} />
            <span>{t('common.nav.account')}</span>
          </NavLink>
          <UnstyledButton className={classes.entry} onClick={() => signOut.mutate()}>
            <IconLogout size={18} stroke={1.6} />
            <span>{t('common.nav.signOut')}</span>
          </UnstyledButton>
        </div>
      </Drawer>
    </nav>
  );
}
