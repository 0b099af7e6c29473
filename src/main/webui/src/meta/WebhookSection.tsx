import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MetaSettings } from '../api/types';
import { CopyField } from '../ui/CopyField';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';

export function WebhookSection({ settings, short }: { settings: MetaSettings; short?: boolean }) {
  const { t } = useTranslation();
  return (
    <Section title={t('meta.webhook.title')} text={t('meta.webhook.text')}>
      <Stack gap="sm">
        <CopyField label={t('meta.webhook.callback')} value={settings.callbackUrl} />
        <CopyField label={t('meta.webhook.token')} value={settings.verifyToken} />
        {!short && (
          <CopyField
            label={t('meta.webhook.redirect')}
            description={t('meta.webhook.redirectHint')}
            value={settings.loginRedirectUrl}
          />
        )}
        {!settings.callbackReachable && (
          <Notice tone={settings.sandbox ? 'quiet' : 'wait'}>
            {settings.sandbox ? t('meta.webhook.unreachableSandbox') : t('meta.webhook.unreachable')}
          </Notice>
        )}
      </Stack>
    </Section>
  );
}
