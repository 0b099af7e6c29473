import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fieldErrors, isProblem } from '../api/errors';
import type { Role } from '../api/types';
import { spoken } from '../i18n/i18n';
import { useDraftForm } from '../lib/drafts';
import { LanguageSelect } from '../ui/pickers';
import { toastDone, toastFailed } from '../ui/toast';
import { RoleChoice } from './RoleChoice';

export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('staff.invite.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const empty = { name: '', email: '', role: 'AGENT' as Role, language: spoken() };
  const form = useDraftForm({
    draft: 'invite',
    initialValues: empty,
    validate: {
      name: value => (value.trim() ? null : t('staff.required')),
      email: value => (/^\S+@\S+$/.test(value.trim()) ? null : t('staff.emailWrong')),
    },
  });
  const send = useMutation({
    mutationFn: (values: typeof empty) => api.post('/api/staff', { body: values }),
    onSuccess: async member => {
      form.reset();
      toastDone(t('staff.invite.sent', { email: member.email }));
      onClose();
      await client.invalidateQueries({ queryKey: ['staff'] });
    },
    onError: error => {
      if (isProblem(error, 'email-taken')) form.setFieldError('email', t('errors.email-taken'));
      else if (Object.keys(fieldErrors(error, t)).length > 0) form.setErrors(fieldErrors(error, t));
      else toastFailed(error, t);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => send.mutate(values))}>
      <Stack gap="sm">
        <TextInput label={t('staff.name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          type="email"
          label={t('staff.email')}
          description={t('staff.invite.text')}
          {...form.getInputProps('email')}
        />
        <RoleChoice {...form.getInputProps('role')} />
        <LanguageSelect label={t('staff.invite.language')} {...form.getInputProps('language')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t('staff.invite.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
