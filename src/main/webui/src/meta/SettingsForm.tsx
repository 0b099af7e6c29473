import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetaSettings } from '../api/types';
import { useUnsavedGuard } from '../lib/useUnsavedGuard';
import { ask } from '../ui/confirm';
import { ConflictDialog } from './ConflictDialog';
import { CredentialsSection } from './CredentialsSection';
import { DefaultsSection } from './DefaultsSection';
import classes from './meta.module.css';
import { OptionsSection } from './OptionsSection';
import { type SettingsValues, valuesOf } from './settingsValues';
import { useSaveSettings } from './useSaveSettings';
import { WebhookSection } from './WebhookSection';

interface Props {
  settings: MetaSettings;
  /** What the CRM's general settings show of it. */
  short?: boolean;
}

/** Everything that 'Save settings' saves together. */
export function SettingsForm({ settings, short = false }: Props) {
  const { t } = useTranslation();
  const form = useForm<SettingsValues>({
    initialValues: valuesOf(settings),
    validate: {
      appId: value => (/^\d*$/.test(value.trim()) ? null : t('meta.credentials.appIdDigits')),
      graphVersion: value => (/^v\d+\.\d+$/.test(value.trim()) ? null : t('meta.credentials.versionHint')),
    },
  });
  const dirty = form.isDirty();
  const renew = (from: MetaSettings) => {
    form.setInitialValues(valuesOf(from));
    form.setValues(valuesOf(from));
  };
  const saving = useSaveSettings(form, settings, renew);

  useEffect(() => {
    // Somebody else saved while nothing was typed here: show theirs.
    if (!form.isDirty()) renew(settings);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settings.version]);

  useUnsavedGuard(dirty, (leave, stay) =>
    ask(t, {
      title: t('meta.save.leaveTitle'),
      text: t('meta.save.leaveText'),
      confirm: t('meta.save.leave'),
      cancel: t('meta.save.stay'),
      danger: true,
      run: leave,
      onCancel: stay,
    }),
  );

  return (
    <form onSubmit={form.onSubmit(saving.save)} noValidate>
      <div className={classes.columns}>
        <CredentialsSection form={form} settings={settings} short={short} />
        <WebhookSection settings={settings} short={short} />
        <DefaultsSection form={form} />
        {!short && <OptionsSection form={form} />}
      </div>
      <div className={classes.saveBar} data-dirty={dirty || undefined}>
        <span role="status">{dirty && t('meta.save.dirty')}</span>
        {dirty && (
          <Button variant="subtle" color="gray" onClick={() => form.reset()}>
            {t('meta.save.discard')}
          </Button>
        )}
        <Button type="submit" loading={saving.pending} disabled={!dirty}>
          {t('meta.save.do')}
        </Button>
      </div>
      {saving.conflict && (
        <ConflictDialog
          mine={form.values}
          theirs={saving.conflict}
          onMine={() => saving.save(form.values, { version: saving.conflict!.version })}
          onTheirs={() => {
            renew(saving.conflict!);
            saving.settle();
          }}
          onClose={saving.settle}
        />
      )}
    </form>
  );
}
