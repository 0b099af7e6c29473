import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { SandboxForm } from '../api/types';
import { StateMark } from '../ui/marks';
import { useControl } from './useControl';

/** A form with its questions; it can be archived, after which it still gives its leads out. */
export function SandboxFormPart({ form }: { form: SandboxForm }) {
  const { t } = useTranslation();
  const control = useControl();
  const { name } = form;
  const archived = form.status === 'ARCHIVED';
  const path = { formId: form.formId };
  const turn = () =>
    control.mutate(
      archived
        ? {
            run: () => api.delete('/api/sandbox/forms/{formId}/archiving', { path }),
            done: t('demo.sandbox.pages.wasReopened', { name }),
          }
        : {
            run: () => api.put('/api/sandbox/forms/{formId}/archiving', { path }),
            done: t('demo.sandbox.pages.wasArchived', { name }),
          },
    );
  return (
    <details>
      <summary>
        {name} {archived && <StateMark tone="quiet">{t('demo.sandbox.pages.archived')}</StateMark>}
      </summary>
      <ul aria-label={t('demo.sandbox.pages.questions')}>
        {form.questions.map(question => (
          <li key={question.key}>
            {question.label || question.key} <code>{question.key}</code>
          </li>
        ))}
      </ul>
      <Group mb="xs">
        <Button
          size="compact-xs"
          variant="default"
          loading={control.isPending}
          aria-label={
            archived
              ? t('demo.sandbox.pages.reopenOf', { name })
              : t('demo.sandbox.pages.archiveOf', { name })
          }
          onClick={turn}
        >
          {archived ? t('demo.sandbox.pages.reopen') : t('demo.sandbox.pages.archive')}
        </Button>
      </Group>
    </details>
  );
}
