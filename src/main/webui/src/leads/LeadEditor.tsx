import { Button, Drawer, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leadFieldsQuery } from '../api/queries';
import type { LeadDetail } from '../api/types';
import { forgetDraft, useDraftForm } from '../lib/drafts';
import { useFieldName } from '../lib/leadFields';
import { useUnsavedGuard } from '../lib/useUnsavedGuard';
import { ask } from '../ui/confirm';
import { FieldInput } from '../ui/FieldInput';
import { Loaded } from '../ui/states';
import { ClashDialog } from './ClashDialog';
import { changedPaths, type EditField, editFields, type EditValues, lacking, valuesOf } from './leadEdit';
import classes from './leads.module.css';
import { useSaveLead } from './useSaveLead';

interface Props {
  lead: LeadDetail;
  onClose: () => void;
}

/** The form of a lead beside its page. */
export function LeadEditor({ lead, onClose }: Props) {
  const definitions = useQuery(leadFieldsQuery);
  const { t } = useTranslation();
  const name = useFieldName();
  const [dirty, setDirty] = useState(false);
  const leaving = (leave: () => void, stay?: () => void) =>
    ask(t, {
      title: t('leads.edit.leaveTitle'),
      text: t('leads.edit.leaveText'),
      confirm: t('leads.edit.leave'),
      cancel: t('leads.edit.stay'),
      danger: true,
      run: () => {
        forgetDraft(draftOf(lead));
        leave();
      },
      ...(stay ? { onCancel: stay } : {}),
    });
  useUnsavedGuard(dirty, leaving);
  const close = () => (dirty ? leaving(onClose) : onClose());
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="md"
      title={t('leads.edit.title', { name: lead.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={definitions}>
        {loaded => (
          <EditForm
            lead={lead}
            fields={editFields(loaded, name)}
            onDirty={setDirty}
            onCancel={close}
            onDone={onClose}
          />
        )}
      </Loaded>
    </Drawer>
  );
}

const draftOf = (lead: LeadDetail) => `lead-${lead.id}`;

interface FormProps {
  lead: LeadDetail;
  fields: EditField[];
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onDone: () => void;
}

function EditForm({ lead, fields, onDirty, onCancel, onDone }: FormProps) {
  const { t } = useTranslation();
  // What comes in while somebody types is compared when they save, not put under their hands.
  const [base] = useState(lead);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useDraftForm<{ values: EditValues }>({
    draft: draftOf(lead),
    initialValues: { values: valuesOf(lead, fields) },
    onValuesChange: ({ values }) => onDirty(changedPaths(valuesOf(base, fields), values).length > 0),
  });
  const { values } = form.values;
  const saving = useSaveLead(fields, setErrors, () => {
    forgetDraft(draftOf(lead));
    onDirty(false);
    onDone();
  });
  const set = (path: string, value: EditValues[string]) => {
    setErrors(before => Object.fromEntries(Object.entries(before).filter(([other]) => other !== path)));
    form.setFieldValue('values', before => ({ ...before, [path]: value }));
  };
  const submit = () => {
    const missing = lacking(fields, values);
    if (missing.length > 0) {
      return setErrors(Object.fromEntries(missing.map(path => [path, t('errors.fields.required')])));
    }
    if (changedPaths(valuesOf(base, fields), values).length === 0) return onDone();
    saving.save({ base, values });
  };
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {fields.map(field => (
          <FieldInput
            key={field.path}
            field={field}
            value={values[field.path] ?? null}
            error={errors[field.path]}
            onChange={value => set(field.path, value)}
          />
        ))}
      </Stack>
      <Group justify="flex-end" className={classes.editBar}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={saving.pending}>
          {t('common.save')}
        </Button>
      </Group>
      {saving.clash && (
        <ClashDialog clash={saving.clash} fields={fields} onSettle={saving.settle} onClose={saving.leave} />
      )}
    </form>
  );
}
