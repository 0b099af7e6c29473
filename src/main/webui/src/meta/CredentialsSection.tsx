import { Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MetaSettings } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import { SecretField } from './SecretField';
import type { SettingsValues } from './settingsValues';

interface Props {
  form: UseFormReturnType<SettingsValues>;
  settings: MetaSettings;
  /** Without what is hardly ever changed. */
  short?: boolean;
}

export function CredentialsSection({ form, settings, short }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('meta.credentials.title')} text={t('meta.credentials.text')}>
      <Stack gap="sm">
        <TextInput
          label={t('meta.credentials.appId')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('appId')}
        />
        <SecretField form={form} saved={settings.appSecretSet} version={settings.version} />
        {settings.previousSecretUntil && (
          <small>
            {t('meta.credentials.previous', { at: format.dateTime(settings.previousSecretUntil) })}
          </small>
        )}
        {!short && (
          <TextInput
            label={t('meta.credentials.version')}
            description={t('meta.credentials.versionHint')}
            autoComplete="off"
            {...form.getInputProps('graphVersion')}
          />
        )}
      </Stack>
    </Section>
  );
}
