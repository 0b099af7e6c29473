import { Radio, Stack, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section';
import type { SettingsValues } from './settingsValues';

export function OptionsSection({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t } = useTranslation();
  const on = form.values.duplicateByEmail;
  return (
    <Section title={t('meta.options.title')}>
      <Stack gap="md">
        <Switch
          label={t('meta.options.sendMail')}
          description={t('meta.options.sendMailHint')}
          {...form.getInputProps('sendMail', { type: 'checkbox' })}
        />
        <Switch
          label={t('meta.options.duplicates')}
          description={t('meta.options.duplicatesHint')}
          {...form.getInputProps('duplicateByEmail', { type: 'checkbox' })}
        />
        <Stack gap="sm" pl={46}>
          <Switch
            label={t('meta.options.phone')}
            disabled={!on}
            {...form.getInputProps('duplicateByPhone', { type: 'checkbox' })}
          />
          <Radio.Group label={t('meta.options.action')} {...form.getInputProps('duplicateAction')}>
            <Stack gap={6} mt={6}>
              <Radio value="SKIP" label={t('meta.options.SKIP')} disabled={!on} />
              <Radio value="ADD_ANSWERS" label={t('meta.options.ADD_ANSWERS')} disabled={!on} />
            </Stack>
          </Radio.Group>
        </Stack>
      </Stack>
    </Section>
  );
}
