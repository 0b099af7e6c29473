import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconSend } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import type { NewSandboxLeads, SandboxForm, SandboxPage } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import { toastDone, toastFailed } from '../ui/toast';
import classes from './demo.module.css';
import { LastSubmitted } from './LastSubmitted';
import { sandboxQuery } from './queries';

export function SubmitLeads({ pages }: { pages: SandboxPage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const platformId = useId();
  const [pageId, setPageId] = useState<string>();
  const [formId, setFormId] = useState('');
  const [count, setCount] = useState(1);
  const [platform, setPlatform] = useState<'fb' | 'ig' | ''>('');
  const [organic, setOrganic] = useState(false);
  const [daysAgo, setDaysAgo] = useState(0);
  const [lost, setLost] = useState(false);
  const [own, setOwn] = useState(false);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const page = pages.find(one => one.pageId === pageId) ?? pages.find(one => one.subscribed) ?? pages[0];
  const form = page?.forms.find(one => one.formId === formId);

  const submit = useMutation({
    mutationFn: (leads: NewSandboxLeads) => api.post('/api/sandbox/leads', { body: leads }),
    onSuccess: ({ leadgenIds }) => {
      const total = leadgenIds.length;
      toastDone(t('demo.sandbox.leads.done', { count: total, total: format.number(total) }));
      void queryClient.invalidateQueries({ queryKey: sandboxQuery.queryKey });
    },
    onError: error => toastFailed(error, t),
  });
  if (!page) return null;
  const send = () =>
    submit.mutate({
      pageId: page.pageId,
      count,
      organic,
      ...(form ? { formId } : {}),
      ...(platform ? { platform } : {}),
      ...(daysAgo > 0 ? { createdAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString() } : {}),
      ...(lost ? { deliver: false } : {}),
      ...(form && own ? { answers: given(answers) } : {}),
    });

  return (
    <Section title={t('demo.sandbox.leads.title')} text={t('demo.sandbox.leads.text')}>
      <form
        onSubmit={event => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Select
            label={t('demo.sandbox.leads.page')}
            data={pages.map(one => ({ value: one.pageId, label: one.name }))}
            value={page.pageId}
            onChange={value => {
              setPageId(value ?? undefined);
              setFormId('');
            }}
            allowDeselect={false}
            description={page.subscribed ? undefined : t('demo.sandbox.leads.notSubscribed')}
            inputWrapperOrder={['label', 'input', 'description']}
          />
          <Group gap="sm" grow preventGrowOverflow={false}>
            <Select
              label={t('demo.sandbox.leads.form')}
              data={[
                { value: '', label: t('demo.sandbox.leads.anyForm') },
                ...page.forms.map(one => ({ value: one.formId, label: one.name })),
              ]}
              value={form ? formId : ''}
              onChange={value => setFormId(value ?? '')}
              allowDeselect={false}
              flex="1 1 12rem"
            />
            <NumberInput
              label={t('demo.sandbox.leads.count')}
              min={1}
              max={1000}
              clampBehavior="strict"
              allowDecimal={false}
              value={count}
              onChange={value => setCount(Number(value) || 1)}
              maw={120}
            />
            <NumberInput
              label={t('demo.sandbox.leads.daysAgo')}
              title={t('demo.sandbox.leads.daysAgoHint')}
              min={0}
              max={400}
              clampBehavior="strict"
              allowDecimal={false}
              value={daysAgo}
              onChange={value => setDaysAgo(Number(value) || 0)}
              maw={120}
            />
          </Group>
          <Group gap="md">
            <div>
              <Text id={platformId} size="sm" fw={500} mb={4}>
                {t('demo.sandbox.leads.platform')}
              </Text>
              <SegmentedControl
                aria-labelledby={platformId}
                size="xs"
                data={[
                  { value: '', label: t('demo.sandbox.leads.mixed') },
                  { value: 'fb', label: t('demo.sandbox.leads.facebook') },
                  { value: 'ig', label: t('demo.sandbox.leads.instagram') },
                ]}
                value={platform}
                onChange={value => setPlatform(value as typeof platform)}
              />
            </div>
            <Checkbox
              mt={22}
              label={t('demo.sandbox.leads.organic')}
              checked={organic}
              onChange={event => setOrganic(event.currentTarget.checked)}
            />
          </Group>
          <Switch
            label={t('demo.sandbox.leads.lost')}
            description={t('demo.sandbox.leads.lostHint')}
            checked={lost}
            onChange={event => setLost(event.currentTarget.checked)}
          />
          {form && (
            <Switch
              label={t('demo.sandbox.leads.own')}
              description={t('demo.sandbox.leads.ownHint')}
              checked={own}
              onChange={event => setOwn(event.currentTarget.checked)}
            />
          )}
          {form && own && <OwnAnswers form={form} answers={answers} onChange={setAnswers} />}
          <Group>
            <Button type="submit" leftSection={<IconSend size={16} />} loading={submit.isPending}>
              {t('demo.sandbox.leads.do')}
            </Button>
          </Group>
        </Stack>
      </form>
      {submit.data && <LastSubmitted ids={submit.data.leadgenIds} />}
    </Section>
  );
}

interface OwnProps {
  form: SandboxForm;
  answers: Record<string, string>;
  onChange: (answers: Record<string, string>) => void;
}

function OwnAnswers({ form, answers, onChange }: OwnProps) {
  return (
    <div className={classes.answers}>
      {form.questions.map(question => (
        <TextInput
          key={question.key}
          label={question.label || question.key}
          value={answers[question.key] ?? ''}
          onChange={event => onChange({ ...answers, [question.key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

const given = (answers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, text]) => text.trim())
      .map(([key, text]) => [key, [text.trim()]]),
  );
