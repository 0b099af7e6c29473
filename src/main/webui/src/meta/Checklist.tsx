import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetaSettings } from '../api/types';
import classes from './meta.module.css';
import { pagesQuery, testLeadCountQuery } from './queries';

/** What a newcomer does, in order. Once all is done it folds away. */
export function Checklist({ settings }: { settings: MetaSettings }) {
  const { t } = useTranslation();
  const id = useId();
  const pages = useQuery(pagesQuery).data?.items;
  const tests = useQuery(testLeadCountQuery).data?.count ?? 0;
  const [chosen, setChosen] = useState<boolean>();
  const { lights } = settings;
  const steps = [
    { done: lights.credentials.ok, text: t('meta.steps.app') },
    { done: lights.webhook.ok, text: t('meta.steps.webhook') },
    { done: lights.token.ok, text: t('meta.steps.connect') },
    { done: pages?.some(page => page.monitored) ?? false, text: t('meta.steps.subscribe') },
    {
      done: settings.defaultSourceId !== null && settings.defaultStatusId !== null,
      text: t('meta.steps.defaults'),
    },
    { done: tests > 0 || (pages?.some(page => page.leads > 0) ?? false), text: t('meta.steps.test') },
  ];
  const done = steps.filter(step => step.done).length;
  if (!pages) return null;
  const open = chosen ?? done < steps.length;
  return (
    <section className={classes.checklist} aria-labelledby={id}>
      <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setChosen(!open)}>
        <h2 id={id}>{t('meta.steps.title')}</h2>
        <span>{t('meta.steps.progress', { done, all: steps.length })}</span>
        <IconChevronDown size={16} aria-hidden />
      </UnstyledButton>
      {open && (
        <ol>
          {steps.map((step, index) => (
            <li key={step.text} data-done={step.done || undefined}>
              <span className={classes.number} aria-hidden>
                {step.done ? <IconCheck size={14} stroke={2.5} /> : index + 1}
              </span>
              <span>
                <span className="visually-hidden">
                  {step.done ? t('meta.steps.doneMark') : t('meta.steps.openMark')}
                </span>{' '}
                {step.text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
