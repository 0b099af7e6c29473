import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fieldErrors } from '../api/errors';
import type { StaffMember } from '../api/types';
import { toastDone, toastFailed } from '../ui/toast';
import { RoleChoice } from './RoleChoice';

interface Props {
  member: StaffMember;
  opened: boolean;
  onClose: () => void;
}

export function EditMemberDialog({ member, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('staff.edit.title', { name: member.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EditForm member={member} onClose={onClose} />
    </Modal>
  );
}

function EditForm({ member, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: member.name, role: member.role },
    validate: { name: value => (value.trim() ? null : t('staff.required')) },
  });
  const save = useMutation({
    mutationFn: (values: typeof form.values) =>
      api.patch('/api/staff/{id}', { path: { id: member.id }, body: { version: member.version, ...values } }),
    onSuccess: after => {
      toastDone(t('staff.edit.saved', { name: after.name }));
      onClose();
    },
    onError: error => {
      form.setErrors(fieldErrors(error, t));
      toastFailed(error, t);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['staff'] }),
  });
  return (
    <form onSubmit={form.onSubmit(values => save.mutate(values))}>
      <Stack gap="sm">
        <TextInput label={t('staff.name')} data-autofocus {...form.getInputProps('name')} />
        <RoleChoice {...form.getInputProps('role')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
