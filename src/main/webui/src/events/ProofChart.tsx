import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import type { DaySum } from './proofDays';

export function ProofChart({ days }: { days: DaySum[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <BarChart
      h={200}
      data={days.map(day => ({ ...day, day: format.day(day.day) }))}
      dataKey="day"
      type="stacked"
      series={[
        { name: 'webhook', label: t('events.proof.webhook'), color: 'var(--ll-accent)' },
        { name: 'recovered', label: t('events.proof.recovered'), color: 'var(--ll-wait)' },
        { name: 'bulkRead', label: t('events.proof.bulkRead'), color: 'var(--ll-good)' },
      ]}
      withLegend
      gridAxis="x"
      tickLine="none"
      yAxisProps={{ allowDecimals: false, width: 36 }}
      xAxisProps={{ minTickGap: 24 }}
      // A picture for the eye; keyboard and screen reader get the table below it.
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
      valueFormatter={value => format.number(value)}
    />
  );
}
