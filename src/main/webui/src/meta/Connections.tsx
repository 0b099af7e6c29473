import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconKey, IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import type { MetaConnection, MetaSettings } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import { ask } from '../ui/confirm';
import { Moment, PersonMark, StateMark, type Tone } from '../ui/marks';
import { Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import { toastDone, toastFailed } from '../ui/toast';
import { ConnectButton } from './ConnectButton';
import { Deadline } from './Deadline';
import classes from './meta.module.css';
import { MissingPermissions } from './MissingPermissions';
import { connectionsQuery } from './queries';
import { TokenDialog } from './TokenDialog';
import { useLogin } from './useLogin';

const tones: Record<MetaConnection['state'], Tone> = {
  ACTIVE: 'good',
  NEEDS_RECONNECT: 'bad',
  ENDED: 'quiet',
};

export function Connections({ settings }: { settings: MetaSettings }) {
  const { t } = useTranslation();
  const query = useQuery(connectionsQuery);
  const [pasting, paste] = useDisclosure(false);
  const ready = Boolean(settings.appId) && settings.appSecretSet;
  return (
    <Section
      title={t('meta.connect.title')}
      text={t('meta.connect.text')}
      plain
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconKey size={14} />}
          disabled={!ready}
          onClick={paste.open}
        >
          {t('meta.connect.paste')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <div className={classes.framed}>
              <EmptyState
                icon={IconPlugConnected}
                title={t('meta.connect.empty')}
                text={ready ? t('meta.connect.emptyText') : t('meta.connect.needCredentials')}
                action={ready && <ConnectButton settings={settings} />}
              />
            </div>
          ) : (
            <ConnectionsTable items={items} />
          )
        }
      </Loaded>
      {pasting && <TokenDialog onClose={paste.close} />}
    </Section>
  );
}

function ConnectionsTable({ items }: { items: MetaConnection[] }) {
  const { t } = useTranslation();
  return (
    <TableFrame
      label={t('meta.connect.title')}
      head={
        <>
          <th scope="col">{t('meta.connect.who')}</th>
          <th scope="col">{t('meta.connect.state')}</th>
          <th scope="col">{t('meta.connect.expires')}</th>
          <th scope="col" data-align="right">
            {t('meta.connect.pages')}
          </th>
          <th scope="col">{t('meta.connect.missing')}</th>
          <th scope="col">{t('meta.connect.by')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('meta.connect.end')}</span>
          </th>
        </>
      }
    >
      {items.map(connection => (
        <Row key={connection.id} connection={connection} />
      ))}
    </TableFrame>
  );
}

function Row({ connection }: { connection: MetaConnection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const login = useLogin();
  const end = useEnd(connection);
  const now = useNow();
  const { expiresAt, dataAccessExpiresAt: dataUntil, missingPermissions: missing } = connection;
  const ended = connection.state === 'ENDED';
  return (
    <tr>
      <td data-main>
        <strong>{connection.userName ?? t('meta.connect.unnamed')}</strong>
        <div className={classes.quiet}>{t(`meta.connect.kind_${connection.kind}`)}</div>
      </td>
      <td data-label={t('meta.connect.state')}>
        <StateMark tone={tones[connection.state]}>{t(`meta.connect.state_${connection.state}`)}</StateMark>
        {connection.checkedAt && !ended && (
          <div className={classes.quiet} title={format.dateTimeSeconds(connection.checkedAt)}>
            {t('meta.connect.checked', { at: format.relative(connection.checkedAt, now) })}
          </div>
        )}
      </td>
      <td data-label={t('meta.connect.expires')} className={classes.wrap}>
        {expiresAt ? format.date(expiresAt) : t('meta.connect.never')}
        {expiresAt && !ended && <Deadline at={expiresAt} />}
        {dataUntil && !ended && (
          <>
            <div className={classes.quiet}>{t('meta.connect.dataUntil', { at: format.date(dataUntil) })}</div>
            <Deadline at={dataUntil} />
          </>
        )}
      </td>
      <td data-label={t('meta.connect.pages')} data-align="right">
        {format.number(connection.pages)}
      </td>
      <td data-label={t('meta.connect.missing')} className={classes.wrap}>
        {missing.length === 0 ? (
          <span className={classes.quiet}>{t('meta.connect.missingNone')}</span>
        ) : (
          <>
            <MissingPermissions names={missing} />
            {connection.kind === 'LOGIN' && !ended && (
              <Button
                size="compact-sm"
                variant="default"
                loading={login.isPending || login.isSuccess}
                onClick={() => login.mutate(true)}
              >
                {t('meta.connect.askAgain')}
              </Button>
            )}
          </>
        )}
      </td>
      <td data-label={t('meta.connect.by')}>
        {connection.connectedBy && <PersonMark person={connection.connectedBy} />}
        <div>
          <Moment at={connection.refreshedAt ?? connection.createdAt} />
        </div>
      </td>
      <td data-align="right">
        {!ended && (
          <Group justify="flex-end">
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              loading={end.pending}
              aria-label={t('meta.connect.endOf', { name: end.name })}
              onClick={end.ask}
            >
              {t('meta.connect.end')}
            </Button>
          </Group>
        )}
      </td>
    </tr>
  );
}

function useEnd(connection: MetaConnection) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = connection.userName ?? t('meta.connect.unnamed');
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.delete('/api/meta/connections/{id}', { path: { id: connection.id } }),
    onSuccess: () => {
      toastDone(t('meta.connect.ended'));
      void queryClient.invalidateQueries({ queryKey: ['meta'] });
    },
    onError: error => toastFailed(error, t),
  });
  return {
    name,
    pending: isPending,
    ask: () =>
      ask(t, {
        title: t('meta.connect.endTitle', { name }),
        text: t('meta.connect.endText', {
          count: connection.pages,
          total: format.number(connection.pages),
        }),
        confirm: t('meta.connect.end'),
        danger: true,
        run: () => mutate(),
      }),
  };
}
