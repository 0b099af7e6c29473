import { Button, Group, Loader, Stack } from '@mantine/core';
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import {
  IconCircleCheck,
  IconClockX,
  IconHandStop,
  IconPlugConnectedX,
  IconUserX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { explain, isProblem } from '../api/errors';
import { queryClient } from '../api/queries';
import type { NewConnection } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { Notice } from '../ui/Notice';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState } from '../ui/states';
import { type LoginAnswer, loginAnswer } from './loginAnswer';
import { LackingPages } from './LackingPages';
import { MissingPermissions } from './MissingPermissions';
import { useLogin } from './useLogin';

/**
 * Where Facebook's login comes back to. A query, though it posts: asked once per login whatever React or the Back
 * button repeats, and the server answers a repeated login the same.
 */
const connectionQuery = (answer: LoginAnswer | null) =>
  queryOptions({
    queryKey: ['login', answer?.state],
    queryFn: answer ? () => api.post('/api/meta/connections', { body: answer }) : skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export default function MetaCallbackPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  // Kept here, since the address is cleared as soon as the answer is in: a code has no business in the history.
  const [answer] = useState(() => loginAnswer(params));
  const { data, error } = useQuery(connectionQuery(answer));
  const settled = data !== undefined || error !== null;

  useEffect(() => {
    if (!settled) return;
    void navigate(paths.metaCallback(), { replace: true });
    void queryClient.invalidateQueries({ queryKey: ['meta'] });
  }, [settled, navigate]);

  return (
    <>
      <PageHeader title={t('meta.callback.title')} />
      {!answer && <Ending icon={IconPlugConnectedX} what="nothing" />}
      {answer && !settled && <Busy />}
      {data && <Connected result={data} />}
      {error && <Refused error={error} />}
    </>
  );
}

function Busy() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <EmptyState icon={Wheel} title={t('meta.callback.busy')} text={t('meta.callback.busyText')} />
    </div>
  );
}

function Wheel() {
  return <Loader size={28} />;
}

function Connected({ result }: { result: NewConnection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const login = useLogin();
  const { pages, missingPermissions: missing } = result;
  return (
    <div role="status">
      <EmptyState
        icon={IconCircleCheck}
        title={t('meta.callback.done')}
        text={
          pages === 0 ? (
            t('meta.callback.noPages')
          ) : (
            <>
              {t('meta.callback.pages', { count: pages, total: format.number(pages) })}{' '}
              {t('meta.callback.next')}
            </>
          )
        }
        action={
          <Stack align="center">
            {missing.length > 0 && (
              <Notice tone="wait" title={t('meta.callback.missing')}>
                {t('meta.callback.missingText')}
                <MissingPermissions names={missing} />
              </Notice>
            )}
            <LackingPages result={result} />
            <Group justify="center">
              {(missing.length > 0 || pages === 0) && (
                <Button
                  variant="default"
                  loading={login.isPending || login.isSuccess}
                  onClick={() => login.mutate(true)}
                >
                  {t('meta.callback.askAgain')}
                </Button>
              )}
              <Button component={Link} to={paths.meta()}>
                {t('meta.callback.back')}
              </Button>
            </Group>
          </Stack>
        }
      />
    </div>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (isProblem(error, 'login-cancelled')) return <Ending icon={IconHandStop} what="cancelled" again />;
  if (isProblem(error, 'login-expired')) return <Ending icon={IconClockX} what="expired" again />;
  if (isProblem(error, 'login-foreign')) return <Ending icon={IconUserX} what="foreign" again />;
  const { text, incident } = explain(error, t);
  const more = incident ? ` ${t('common.incident', { incident })}` : '';
  return <Ending icon={IconPlugConnectedX} what="failed" text={text + more} again />;
}

interface EndingProps {
  icon: TablerIcon;
  what: 'nothing' | 'cancelled' | 'expired' | 'foreign' | 'failed';
  text?: string;
  again?: boolean;
}

function Ending({ icon, what, text, again }: EndingProps) {
  const { t } = useTranslation();
  const login = useLogin();
  return (
    <div role={what === 'nothing' ? undefined : 'alert'}>
      <EmptyState
        icon={icon}
        title={t(`meta.callback.${what}`)}
        text={text ?? t(`meta.callback.${what as 'cancelled'}Text`)}
        action={
          <Group justify="center">
            {again && (
              <Button loading={login.isPending || login.isSuccess} onClick={() => login.mutate(false)}>
                {t('meta.callback.again')}
              </Button>
            )}
            <Button component={Link} to={paths.meta()} variant={again ? 'default' : 'filled'}>
              {t('meta.callback.back')}
            </Button>
          </Group>
        }
      />
    </div>
  );
}
