import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../api/types';
import { useFormat } from '../lib/format';

export function DayChart({ days }: { days: Dashboard['leadsPerDay'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <BarChart
      h={190}
      data={days.map(({ day, count }) => ({ day: format.day(day), count }))}
      dataKey="day"
      series={[{ name: 'count', label: t('dashboard.perDay.leads'), color: 'var(--ll-accent)' }]}
      gridAxis="x"
      tickLine="none"
      yAxisProps={{ allowDecimals: false, width: 36 }}
      xAxisProps={{ minTickGap: 24 }}
      // A picture for the eye; keyboard and screen reader get the table below it.
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
      valueFormatter={value => format.number(value)}
    />
  );
}
