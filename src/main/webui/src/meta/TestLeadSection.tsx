import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import { useFormat } from '../lib/format';
import { ask } from '../ui/confirm';
import { Section } from '../ui/Section';
import { toastDone, toastFailed } from '../ui/toast';
import classes from './meta.module.css';
import { formsQuery, pagesQuery, testLeadCountQuery } from './queries';
import { TestLeadSteps } from './TestLeadSteps';

export function TestLeadSection() {
  const { t } = useTranslation();
  const pages = (useQuery(pagesQuery).data?.items ?? []).filter(page => page.monitored);
  const [pageId, setPageId] = useState('');
  const [formId, setFormId] = useState('');
  const page = pages.find(one => one.id === pageId);
  const forms = useQuery({ ...formsQuery(pageId), enabled: page !== undefined }).data?.items ?? [];
  const send = useMutation({
    mutationFn: () =>
      api.post('/api/meta/test-leads', {
        body: { ...(page ? { pageId } : {}), ...(page && formId ? { formId } : {}) },
      }),
    onError: error => toastFailed(error, t),
  });
  const any = { value: '', label: t('meta.test.any') };
  return (
    <Section title={t('meta.test.title')} text={t('meta.test.text')}>
      {pages.length === 0 && <p className={classes.note}>{t('meta.test.noPage')}</p>}
      <Group gap="sm" align="flex-end">
        <Select
          label={t('meta.test.page')}
          data={[any, ...pages.map(({ id, name }) => ({ value: id, label: name }))]}
          value={page ? pageId : ''}
          onChange={value => {
            setPageId(value ?? '');
            setFormId('');
          }}
          allowDeselect={false}
          disabled={pages.length === 0}
        />
        <Select
          label={t('meta.test.form')}
          data={[any, ...forms.map(form => ({ value: form.formId, label: form.name }))]}
          value={formId}
          onChange={value => setFormId(value ?? '')}
          allowDeselect={false}
          disabled={!page}
        />
        <Button
          leftSection={<IconSend size={16} />}
          disabled={pages.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {send.data ? t('meta.test.again') : t('meta.test.do')}
        </Button>
      </Group>
      {send.data && <TestLeadSteps key={send.data.id} id={send.data.id} />}
      <TestLeads />
    </Section>
  );
}

/** How many there are, and their removal in one click. */
function TestLeads() {
  const { t } = useTranslation();
  const format = useFormat();
  const count = useQuery(testLeadCountQuery).data?.count;
  const remove = useMutation({
    mutationFn: () => api.delete('/api/meta/test-leads'),
    onSuccess: ({ removed }) => {
      toastDone(t('meta.test.removed', { count: removed, total: format.number(removed) }));
      for (const topic of ['leads', 'events', 'meta', 'dashboard']) {
        void queryClient.invalidateQueries({ queryKey: [topic] });
      }
    },
    onError: error => toastFailed(error, t),
  });
  if (count === undefined) return null;
  const values = { count, total: format.number(count) };
  return (
    <div className={classes.testLeads}>
      <span>{count === 0 ? t('meta.test.none') : t('meta.test.count', values)}</span>
      {count > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          loading={remove.isPending}
          onClick={() =>
            ask(t, {
              title: t('meta.test.removeTitle'),
              text: t('meta.test.removeText', values),
              confirm: t('meta.test.remove'),
              danger: true,
              run: () => remove.mutate(),
            })
          }
        >
          {t('meta.test.remove')}
        </Button>
      )}
    </div>
  );
}
