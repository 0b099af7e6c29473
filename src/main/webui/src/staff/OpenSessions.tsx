import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { deviceOf } from '../lib/device';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { ask } from '../ui/confirm';
import { Moment, StateMark } from '../ui/marks';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { toastFailed } from '../ui/toast';
import classes from './OpenSessions.module.css';

export function OpenSessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const sessions = useQuery({
    queryKey: ['staff', 'own-sessions'],
    queryFn: ({ signal }) => api.get('/api/sessions', { signal }),
  });
  const end = useMutation({
    mutationFn: () => api.delete('/api/sessions'),
    onSuccess: () => location.assign(paths.signIn()),
    onError: error => toastFailed(error, t),
  });
  const askToEnd = () =>
    ask(t, {
      title: t('staff.account.signOutEverywhere'),
      text: t('staff.account.signOutEverywhereText'),
      confirm: t('staff.account.signOutEverywhere'),
      danger: true,
      run: () => end.mutate(),
    });
  return (
    <Section
      title={t('staff.account.sessions')}
      text={t('staff.account.sessionsText')}
      action={
        <Button variant="default" size="xs" onClick={askToEnd}>
          {t('staff.account.signOutEverywhere')}
        </Button>
      }
    >
      <Loaded query={sessions}>
        {({ items }) => (
          <ul className={classes.list}>
            {items.map(session => {
              const device = deviceOf(session.userAgent);
              const Icon = device.mobile ? IconDeviceMobile : IconDeviceDesktop;
              return (
                <li key={session.id}>
                  <Icon size={20} stroke={1.5} />
                  <div>
                    <div>{device.name || t('staff.account.unknownDevice')}</div>
                    <small>
                      {[
                        session.address,
                        t('staff.account.since', { time: format.dateTime(session.createdAt) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </div>
                  {session.current ? (
                    <StateMark tone="good">{t('staff.account.thisOne')}</StateMark>
                  ) : (
                    <Moment at={session.lastSeenAt} />
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
