import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Dashboard } from '../api/types';
import { PageHeader } from '../ui/PageHeader';
import { Loaded } from '../ui/states';
import { Alerts } from './Alerts';
import { BalanceSection } from './BalanceSection';
import { Counters, MyCounters } from './Counters';
import { LeadsPerDay } from './LeadsPerDay';
import { LightsSection } from './LightsSection';
import { SpeedSection } from './SpeedSection';

export default function DashboardPage() {
  const { t } = useTranslation();
  const dashboard = useQuery({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => api.get('/api/dashboard', { signal }),
  });
  return (
    <>
      <PageHeader title={t('dashboard.title')} />
      <Loaded query={dashboard}>{data => <Content data={data} />}</Loaded>
    </>
  );
}

function Content({ data }: { data: Dashboard }) {
  // An agent gets no counters of the connection: theirs is the work, not the plumbing.
  return (
    <>
      <Alerts alerts={data.alerts} />
      {data.counters && (
        <Counters counters={data.counters} previous={data.previousMonth} month={data.month} />
      )}
      {!data.counters && <MyCounters mine={data.mine} />}
      {data.lights && <LightsSection lights={data.lights} />}
      <LeadsPerDay days={data.leadsPerDay} />
      <SimpleGrid cols={{ base: 1, md: data.balance ? 2 : 1 }} spacing="lg" verticalSpacing={0}>
        <SpeedSection speed={data.speedToLead} />
        {data.balance && <BalanceSection balance={data.balance} unaccounted={data.unaccounted} />}
      </SimpleGrid>
    </>
  );
}
