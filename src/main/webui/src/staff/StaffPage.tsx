import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useSession } from '../api/session';
import type { StaffMember } from '../api/types';
import { useFormat } from '../lib/format';
import { Moment, PersonMark, StateMark, type Tone } from '../ui/marks';
import { PageHeader } from '../ui/PageHeader';
import { Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import { InviteDialog } from './InviteDialog';
import { MemberMenu } from './MemberMenu';

const tones: Record<StaffMember['state'], Tone> = { ACTIVE: 'good', INVITED: 'wait', DEACTIVATED: 'quiet' };

const staffQuery = queryOptions({
  queryKey: ['staff', 'list'],
  queryFn: ({ signal }) => api.get('/api/staff', { signal }),
});

export default function StaffPage() {
  const { t } = useTranslation();
  const staff = useQuery(staffQuery);
  const [inviting, invite] = useDisclosure(false);
  const count = staff.data && { count: staff.data.items.length, capped: false };
  return (
    <>
      <PageHeader
        title={t('staff.list.title')}
        count={count}
        action={
          <Button leftSection={<IconUserPlus size={16} />} onClick={invite.open}>
            {t('staff.invite.open')}
          </Button>
        }
      />
      <Loaded query={staff}>{({ items }) => <StaffTable items={items} />}</Loaded>
      <InviteDialog opened={inviting} onClose={invite.close} />
    </>
  );
}

function StaffTable({ items }: { items: StaffMember[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useSession().person.id;
  return (
    <TableFrame
      label={t('staff.list.title')}
      head={
        <>
          <th scope="col">{t('staff.list.person')}</th>
          <th scope="col">{t('staff.email')}</th>
          <th scope="col">{t('staff.role')}</th>
          <th scope="col">{t('staff.list.state')}</th>
          <th scope="col" data-align="right">
            {t('staff.list.leads')}
          </th>
          <th scope="col">{t('staff.list.lastSeen')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('common.more')}</span>
          </th>
        </>
      }
    >
      {items.map(member => (
        <tr key={member.id}>
          <td data-main>
            <PersonMark person={{ id: member.id, name: member.name, active: true }} />
            {member.id === me && ` (${t('staff.list.you')})`}
          </td>
          <td data-label={t('staff.email')}>{member.email}</td>
          <td data-label={t('staff.role')}>{t(`common.role.${member.role}`)}</td>
          <td data-label={t('staff.list.state')}>
            <StateMark tone={tones[member.state]}>{t(`staff.list.state_${member.state}`)}</StateMark>
          </td>
          <td data-label={t('staff.list.leads')} data-align="right">
            {format.number(member.leads)}
          </td>
          <td data-label={t('staff.list.lastSeen')}>
            {member.lastSeenAt ? <Moment at={member.lastSeenAt} /> : t('staff.list.never')}
          </td>
          <td data-align="right" data-actions>
            <MemberMenu member={member} own={member.id === me} />
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}
