import { useTranslation } from 'react-i18next';
import type { Sandbox } from '../api/types';
import { useFormat } from '../lib/format';
import { Tile, Tiles } from '../ui/Tile';

export function DeliveryNumbers({ sandbox }: { sandbox: Sandbox }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { waiting, delivered, failed } = sandbox.deliveries;
  return (
    <Tiles label={t('demo.sandbox.deliveries.label')}>
      <Tile tone="accent" value={format.number(sandbox.issued)} label={t('demo.sandbox.deliveries.issued')} />
      <Tile tone="wait" value={format.number(waiting)} label={t('demo.sandbox.deliveries.waiting')} />
      <Tile tone="good" value={format.number(delivered)} label={t('demo.sandbox.deliveries.delivered')} />
      <Tile tone="bad" value={format.number(failed)} label={t('demo.sandbox.deliveries.failed')} />
    </Tiles>
  );
}
