import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import { paths } from '../paths';
import { Section } from '../ui/Section';
import { toastFailed } from '../ui/toast';
import classes from './mappings.module.css';

const spans = [7, 30, 90] as const;

interface Props {
  formId: string;
  dirty: boolean;
  saved: boolean;
}

/** Asks what the saved map would change on the leads that are here; nothing is changed by asking. */
export function CompareSection({ formId, dirty, saved }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [days, setDays] = useState<string>('90');
  const compare = useMutation({
    mutationFn: () =>
      api.post('/api/meta/mappings/{formId}/comparisons', {
        path: { formId },
        body: { days: Number(days) },
      }),
    onSuccess: ({ jobId }) => {
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
      void navigate(paths.mappingRun(formId, jobId));
    },
    onError: error => toastFailed(error, t),
  });
  return (
    <Section title={t('mapping.compare.title')} text={t('mapping.compare.text')}>
      <div className={classes.compare} data-fresh={(saved && !dirty) || undefined}>
        <Select
          label={t('mapping.compare.span')}
          data={spans.map(span => ({
            value: String(span),
            label: t('mapping.compare.days', { count: span }),
          }))}
          value={days}
          allowDeselect={false}
          onChange={value => value && setDays(value)}
        />
        <Button
          variant={saved && !dirty ? 'filled' : 'default'}
          disabled={dirty}
          loading={compare.isPending}
          onClick={() => compare.mutate()}
        >
          {t('mapping.compare.do')}
        </Button>
      </div>
      {dirty && <p className={classes.quiet}>{t('mapping.compare.saveFirst')}</p>}
    </Section>
  );
}
