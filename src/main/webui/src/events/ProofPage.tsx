import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { useListState } from '../lib/useListState';
import { PeriodFilter } from '../ui/filters';
import { PageHeader } from '../ui/PageHeader';
import { Loaded } from '../ui/states';
import classes from './events.module.css';
import { HistoryTabs } from './HistoryTabs';
import { lossQuery } from './queries';
import { ProofDays } from './ProofDays';
import { ProofForms } from './ProofForms';

/** That no lead is lost: what brought the leads, and Meta's own count of each form against ours. */
export default function ProofPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useListState(['from', 'to']);
  const from = state.first('from') ?? format.dayFromNow(-13);
  const to = state.first('to') ?? format.dayFromNow(0);
  const query = useQuery(lossQuery(from, to));
  return (
    <>
      <PageHeader title={t('events.title')} />
      <HistoryTabs />
      <Group gap="sm" mb="md">
        <PeriodFilter label={`${format.day(from)} – ${format.day(to)}`} state={state} />
        <span className={classes.quiet}>{t('events.proof.text')}</span>
      </Group>
      <Loaded query={query}>
        {meter => (
          <>
            <Verdict unaccounted={meter.unaccounted} />
            <ProofDays meter={meter} />
            <ProofForms forms={meter.forms} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Verdict({ unaccounted }: { unaccounted: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const good = unaccounted === 0;
  const Icon = good ? IconCircleCheck : IconAlertOctagon;
  return (
    <div role={good ? 'status' : 'alert'} className={classes.verdict} data-gap={good ? undefined : true}>
      <Icon size={28} />
      <div>
        <h2>
          <span className={`${classes.big} figures`}>{format.number(unaccounted)}</span>{' '}
          {good ? t('events.proof.none') : t('events.proof.missing', { count: unaccounted })}
        </h2>
        <p>{good ? t('events.proof.noneText') : t('events.proof.missingText')}</p>
      </div>
    </div>
  );
}
