import { Button, Tooltip } from '@mantine/core';
import { IconBrandFacebook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MetaSettings } from '../api/types';
import { useLogin } from './useLogin';

export function ConnectButton({ settings }: { settings: MetaSettings }) {
  const { t } = useTranslation();
  const login = useLogin();
  const ready = Boolean(settings.appId) && settings.appSecretSet;
  return (
    <Tooltip label={t('meta.connect.needCredentials')} disabled={ready}>
      <Button
        leftSection={<IconBrandFacebook size={16} />}
        // Kept focusable so that the reason can be found by keyboard.
        data-disabled={!ready || undefined}
        aria-disabled={!ready}
        title={ready ? undefined : t('meta.connect.needCredentials')}
        loading={login.isPending || login.isSuccess}
        onClick={() => ready && login.mutate(false)}
      >
        {t('meta.connect.do')}
      </Button>
    </Tooltip>
  );
}
