import { Button, Checkbox, Group, Modal, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fieldErrors, isProblem } from '../api/errors';
import type { FieldDefinition, FieldType } from '../api/types';
import { fieldTypes, FieldTypeMark, hasOptions } from '../ui/FieldTypeMark';
import { toastDone, toastFailed } from '../ui/toast';
import { changeOf, complaintOf, type FieldFormValues, places, valuesOf } from './fieldValues';
import classes from './lists.module.css';
import { OptionsEditor } from './OptionsEditor';

interface Props {
  /** Without one, a new field is made. */
  field?: FieldDefinition;
  opened: boolean;
  onClose: () => void;
}

export function FieldDialog({ opened, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={rest.onClose}
      title={rest.field ? t('settings.list.editTitle', { name: rest.field.label }) : t('fields.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FieldForm {...rest} />
    </Modal>
  );
}

function useSave({ field, onClose }: Omit<Props, 'opened'>, onErrors: (error: unknown) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (values: FieldFormValues) => {
      const change = changeOf(values);
      return field
        ? api.patch('/api/fields/leads/{id}', {
            path: { id: field.id },
            body: { ...change, version: field.version },
          })
        : api.post('/api/fields/leads', { body: { ...change, type: values.type } });
    },
    onSuccess: ({ label }) => {
      toastDone(field ? t('common.saved') : t('fields.added', { name: label }));
      onClose();
    },
    onError: onErrors,
    onSettled: () =>
      Promise.all(
        ['settings', 'leads', 'meta'].map(topic => client.invalidateQueries({ queryKey: [topic] })),
      ),
  });
}

function FieldForm(props: Omit<Props, 'opened'>) {
  const { field, onClose } = props;
  const { t } = useTranslation();
  const form = useForm<FieldFormValues>({
    initialValues: valuesOf(field),
    validate: {
      label: value => (value.trim() ? null : t('settings.list.required')),
      options: (_, values) => {
        const complaint = complaintOf(values);
        return complaint && t(`fields.options.${complaint}`);
      },
    },
  });
  const save = useSave(props, error => {
    if (isProblem(error, 'name-taken')) form.setFieldError('label', t('errors.name-taken'));
    else {
      form.setErrors(fieldErrors(error, t));
      toastFailed(error, t);
    }
  });
  const { values } = form;
  return (
    <form onSubmit={form.onSubmit(submitted => save.mutate(submitted))} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('fields.label')}
          description={t('fields.labelHint')}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('label')}
        />
        <Select
          label={t('fields.type')}
          description={field ? t('fields.typeStays') : t(`fields.typeHints.${values.type}`)}
          data={fieldTypes.map(type => ({ value: type, label: t(`fields.types.${type}`) }))}
          leftSection={<FieldTypeMark type={values.type} />}
          renderOption={({ option }) => (
            <span className={classes.typeOption}>
              <FieldTypeMark type={option.value as FieldType} />
              {option.label}
            </span>
          )}
          disabled={field !== undefined}
          allowDeselect={false}
          maxDropdownHeight={360}
          {...form.getInputProps('type')}
        />
        {hasOptions(values.type) && (
          <OptionsEditor
            options={values.options}
            error={form.errors['options']}
            onChange={options => form.setFieldValue('options', options)}
          />
        )}
        <Switch
          label={t('fields.requiredLong')}
          description={t('fields.requiredHint')}
          {...form.getInputProps('required', { type: 'checkbox' })}
        />
        <fieldset className={classes.places}>
          <legend>{t('fields.shownOn')}</legend>
          {places.map(place => (
            <Checkbox
              key={place}
              label={t(`fields.places.${place}`)}
              {...form.getInputProps(place, { type: 'checkbox' })}
            />
          ))}
        </fieldset>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {field ? t('common.save') : t('common.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
