import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dashboard } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { Section } from '../ui/Section';
import classes from './dashboard.module.css';

interface Props {
  balance: NonNullable<Dashboard['balance']>;
  /** The gap, and what Meta has and we do not. */
  unaccounted: number | null | undefined;
}

export function BalanceSection({ balance, unaccounted }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const good = balance.gap === 0 && !unaccounted;
  const missing = Math.max(0, (unaccounted ?? 0) - Math.abs(balance.gap));
  const Icon = good ? IconCircleCheckFilled : IconCircleXFilled;
  const numbers: [string, number, string?][] = [
    [t('dashboard.balance.accepted'), balance.accepted],
    [t('dashboard.balance.accounted'), balance.accounted],
    [t('dashboard.balance.waiting'), balance.waiting, paths.history({ state: ['PENDING', 'PROCESSING'] })],
    [t('dashboard.balance.paused'), balance.paused, paths.history({ state: 'PAUSED' })],
    [t('dashboard.balance.failed'), balance.failed, paths.history({ state: 'FAILED' })],
    ...(typeof unaccounted === 'number'
      ? [[t('dashboard.balance.atMeta'), missing, paths.proof()] as [string, number, string]]
      : []),
  ];
  const verdict = () => {
    if (good) return t('dashboard.balance.good');
    return balance.gap === 0
      ? t('dashboard.balance.missing', { count: missing })
      : t('dashboard.balance.bad', { count: Math.abs(balance.gap) });
  };
  return (
    <Section title={t('dashboard.balance.title')} text={t('dashboard.balance.text')}>
      <p className={classes.verdict} data-ok={good}>
        <Icon size={20} />
        {verdict()}
      </p>
      <dl className={classes.row}>
        {numbers.map(([name, value, to]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{to && value > 0 ? <Link to={to}>{format.number(value)}</Link> : format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
