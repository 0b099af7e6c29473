import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconDots, IconLogout, IconMail, IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { StaffMember } from '../api/types';
import { ask } from '../ui/confirm';
import { toastDone, toastFailed } from '../ui/toast';
import { EditMemberDialog } from './EditMemberDialog';

/** Runs a deed on a member of staff, tells the outcome and reads the list again. */
function useDeed(run: () => Promise<void>, done: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => toastDone(done),
    onError: error => toastFailed(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: ['staff'] }),
  });
}

export function MemberMenu({ member, own }: { member: StaffMember; own: boolean }) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure(false);
  const { name, email } = member;
  const path = { id: member.id };
  const invite = useDeed(
    () => api.post('/api/staff/{id}/invitations', { path }),
    t('staff.invite.sent', { email }),
  );
  const deactivate = useDeed(
    () => api.put('/api/staff/{id}/deactivation', { path }),
    t('staff.deactivate.done', { name }),
  );
  const reactivate = useDeed(
    () => api.delete('/api/staff/{id}/deactivation', { path }),
    t('staff.reactivate.done', { name }),
  );
  const endSessions = useDeed(
    () => api.delete('/api/staff/{id}/sessions', { path }),
    t('staff.endSessions.done', { name }),
  );

  const askToDeactivate = () =>
    ask(t, {
      title: t('staff.deactivate.title', { name }),
      text: t('staff.deactivate.text', { count: member.leads }),
      confirm: t('staff.deactivate.action'),
      danger: true,
      run: () => deactivate.mutate(),
    });
  const askToEnd = () =>
    ask(t, {
      title: t('staff.endSessions.title', { name }),
      text: t('staff.endSessions.text'),
      confirm: t('staff.account.signOutEverywhere'),
      run: () => endSessions.mutate(),
    });

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('common.actions', { name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit.open}>
            {t('common.edit')}
          </Menu.Item>
          {member.state === 'INVITED' && (
            <Menu.Item leftSection={<IconMail size={16} />} onClick={() => invite.mutate()}>
              {t('staff.invite.again')}
            </Menu.Item>
          )}
          {member.state === 'ACTIVE' && (
            <Menu.Item leftSection={<IconLogout size={16} />} onClick={askToEnd}>
              {t('staff.account.signOutEverywhere')}
            </Menu.Item>
          )}
          {member.state === 'DEACTIVATED' ? (
            <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => reactivate.mutate()}>
              {t('staff.reactivate.action')}
            </Menu.Item>
          ) : (
            !own && (
              <Menu.Item color="red" leftSection={<IconUserOff size={16} />} onClick={askToDeactivate}>
                {t('staff.deactivate.action')}
              </Menu.Item>
            )
          )}
        </Menu.Dropdown>
      </Menu>
      <EditMemberDialog member={member} opened={editing} onClose={edit.close} />
    </>
  );
}
