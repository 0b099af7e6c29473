import { Menu, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import type { Session } from '../api/types';
import { forgetDrafts } from '../lib/drafts';
import { paths } from '../paths';
import { initials } from '../ui/marks';
import { toastFailed } from '../ui/toast';
import classes from './Shell.module.css';

export function AccountMenu({ session, narrow }: { session: Session; narrow: boolean }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const { person } = session;
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <span className="visually-hidden">{t('common.nav.account')}: </span>
          <span className={classes.avatar} aria-hidden>
            {initials(person.name)}
          </span>
          {narrow && <span className="visually-hidden">{person.name}</span>}
          {!narrow && (
            <span className={classes.who}>
              <span>{person.name}</span>
              <small>{t(`common.role.${person.role}`)}</small>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.email}</Menu.Label>
        <Menu.Item component={Link} to={paths.account()} leftSection={<IconUserCircle size={16} />}>
          {t('common.nav.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          {t('common.nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function useSignOut() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSuccess: () => {
      forgetDrafts();
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, null);
      // A fresh page: nothing of the last person stays in memory.
      location.assign(paths.signIn());
    },
    onError: error => toastFailed(error, t),
  });
}
