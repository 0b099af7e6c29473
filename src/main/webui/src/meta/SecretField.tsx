import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { toastFailed } from '../ui/toast';
import type { SettingsValues } from './settingsValues';

interface Props {
  form: UseFormReturnType<SettingsValues>;
  saved: boolean;
  version: number;
}

/** The App Secret: masked; the eye asks the server for the saved one, which the audit log remembers. */
export function SecretField({ form, saved, version }: Props) {
  const { t } = useTranslation();
  const [revealed, setRevealed] = useState<{ secret: string; version: number }>();
  const [open, setOpen] = useState(false);
  const reveal = useMutation({
    mutationFn: () => api.post('/api/meta/settings/app-secret/reveals'),
    onSuccess: ({ appSecret }) => {
      setRevealed({ secret: appSecret, version });
      setOpen(true);
    },
    onError: error => toastFailed(error, t),
    // The answer must not stay in memory longer than it is shown.
    gcTime: 0,
  });
  const typed = form.values.appSecret;
  const shown = open && revealed?.version === version ? revealed.secret : '';
  const toggle = () => {
    if (open) {
      setOpen(false);
      setRevealed(undefined);
      reveal.reset();
    } else if (typed || !saved) setOpen(true);
    else reveal.mutate();
  };
  const action = open ? t('meta.credentials.secretHide') : t('meta.credentials.secretShow');
  return (
    <TextInput
      {...form.getInputProps('appSecret')}
      label={t('meta.credentials.appSecret')}
      description={saved ? t('meta.credentials.secretKept') : undefined}
      type={open ? 'text' : 'password'}
      autoComplete="new-password"
      spellCheck={false}
      placeholder={saved ? '••••••••••••••••' : ''}
      value={typed || shown}
      onChange={event => {
        setRevealed(undefined);
        form.setFieldValue('appSecret', event.currentTarget.value);
      }}
      rightSection={
        <Tooltip label={saved && !typed && !open ? t('meta.credentials.secretAudited') : action}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={action}
            aria-pressed={open}
            loading={reveal.isPending}
            disabled={!saved && !typed}
            onClick={toggle}
          >
            {open ? <IconEyeOff size={16} /> : <IconEye size={16} />}
          </ActionIcon>
        </Tooltip>
      }
    />
  );
}
