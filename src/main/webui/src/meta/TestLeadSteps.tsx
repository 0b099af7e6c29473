import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TestLead } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import { paths } from '../paths';
import { Loaded, RowsSkeleton } from '../ui/states';
import classes from './meta.module.css';
import { testLeadQuery } from './queries';

type Step = TestLead['steps'][number];
const slowAfter = 45_000;

/** The way of a test lead, each step as it happens. */
export function TestLeadSteps({ id }: { id: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const query = useQuery(testLeadQuery(id));
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
      {lead => (
        <div className={classes.way}>
          <ol aria-label={t('meta.test.steps')} aria-live="polite">
            {lead.steps.map((step, index) => (
              <StepLine
                key={step.step}
                step={step}
                next={!lead.finished && lead.steps.findIndex(one => one.state === 'waiting') === index}
              />
            ))}
          </ol>
          {!lead.finished && now - Date.parse(lead.createdAt) > slowAfter && <p>{t('meta.test.slow')}</p>}
          <Group gap="xs">
            {lead.leadId && (
              <Button component={Link} to={paths.lead(lead.leadId)} size="xs">
                {t('meta.test.open')}
              </Button>
            )}
            {lead.eventId && (
              <Button component={Link} to={paths.event(lead.eventId)} size="xs" variant="default">
                {t('meta.test.openEvent')}
              </Button>
            )}
          </Group>
        </div>
      )}
    </Loaded>
  );
}

function StepLine({ step, next }: { step: Step; next: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li data-state={step.state}>
      <span className={classes.stepSign} aria-hidden>
        <Sign state={step.state} next={next} />
      </span>
      <span>{t(`meta.test.${step.step}`)}</span>
      <span className="visually-hidden">{t(`meta.test.${step.state}`)}</span>
      {step.at && <time dateTime={step.at}>{format.clockSeconds(step.at)}</time>}
      {step.detail && <span className={classes.quiet}>{step.detail}</span>}
    </li>
  );
}

function Sign({ state, next }: { state: Step['state']; next: boolean }) {
  if (next) return <Loader size={14} />;
  if (state === 'done') return <IconCheck size={14} stroke={2.5} />;
  if (state === 'failed') return <IconX size={14} stroke={2.5} />;
  return state === 'skipped' ? <IconMinus size={14} /> : null;
}
