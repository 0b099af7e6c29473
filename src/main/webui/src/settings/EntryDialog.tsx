import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fieldErrors, isProblem } from '../api/errors';
import type { Colour, ListAddress, ListEntry } from '../api/types';
import { toastFailed } from '../ui/toast';
import { ColourChoice } from './ColourChoice';

interface Props {
  title: string;
  at: ListAddress;
  /** Without one, a new entry is made. */
  entry?: ListEntry;
  opened: boolean;
  onClose: () => void;
}

export function EntryDialog({ title, opened, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={rest.onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EntryForm {...rest} />
    </Modal>
  );
}

function EntryForm({ at, entry, onClose }: Omit<Props, 'title' | 'opened'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: entry?.name ?? '', colour: entry?.colour ?? ('blue' as Colour) },
    validate: { name: value => (value.trim() ? null : t('settings.list.required')) },
  });
  const save = useMutation({
    mutationFn: (values: typeof form.values) =>
      entry
        ? api.patch(`${at}/{id}`, { path: { id: entry.id }, body: { version: entry.version, ...values } })
        : api.post(at, { body: values }),
    onSuccess: onClose,
    onError: error => {
      if (isProblem(error, 'name-taken')) form.setFieldError('name', t('errors.name-taken'));
      else {
        form.setErrors(fieldErrors(error, t));
        toastFailed(error, t);
      }
    },
    onSettled: () =>
      Promise.all(['settings', 'leads'].map(topic => client.invalidateQueries({ queryKey: [topic] }))),
  });
  return (
    <form onSubmit={form.onSubmit(values => save.mutate({ ...values, name: values.name.trim() }))}>
      <Stack gap="md">
        <TextInput
          label={t('settings.list.name')}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <ColourChoice value={form.values.colour} onChange={colour => form.setFieldValue('colour', colour)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {entry ? t('common.save') : t('common.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
