import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertOctagon, IconCircleCheck, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Balance } from '../api/types';
import { useFormat } from '../lib/format';
import { useListState } from '../lib/useListState';
import { PeriodFilter } from '../ui/filters';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded } from '../ui/states';
import { BalanceTable } from './BalanceTable';
import classes from './events.module.css';
import { HistoryTabs } from './HistoryTabs';
import { balanceQuery } from './queries';

export default function BalancePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useListState(['from', 'to']);
  const from = state.first('from') ?? format.dayFromNow(-29);
  const to = state.first('to') ?? format.dayFromNow(0);
  const query = useQuery(balanceQuery(from, to));
  return (
    <>
      <PageHeader title={t('events.title')} />
      <HistoryTabs />
      <Group gap="sm" mb="md">
        <PeriodFilter label={`${format.day(from)} – ${format.day(to)}`} state={state} />
        <span className={classes.quiet}>{t('events.balance.text')}</span>
      </Group>
      <Loaded query={query}>
        {balance =>
          balance.rows.length === 0 ? (
            <EmptyState
              icon={IconScale}
              title={t('events.balance.emptyTitle')}
              text={t('events.balance.emptyText')}
            />
          ) : (
            <>
              <Verdict balance={balance} />
              <BalanceTable rows={balance.rows} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Verdict({ balance }: { balance: Balance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const accepted = balance.rows.reduce((sum, row) => sum + row.accepted, 0);
  const values = (count: number) => ({ count, total: format.number(count) });
  return balance.gap === 0 ? (
    <div role="status" className={classes.verdict}>
      <IconCircleCheck size={20} />
      <div>
        <h2>{t('events.balance.even')}</h2>
        <p>{t('events.balance.evenText', values(accepted))}</p>
      </div>
    </div>
  ) : (
    <div role="alert" className={classes.verdict} data-gap>
      <IconAlertOctagon size={20} />
      <div>
        <h2>{t('events.balance.missing', values(balance.gap))}</h2>
        <p>{t('events.balance.gapText')}</p>
      </div>
    </div>
  );
}
