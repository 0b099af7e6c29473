import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { useFieldName } from '../lib/leadFields';
import { Facts, Section } from '../ui/Section';
import type { Run } from './run';

/** In which fields leads change, and in how many each. */
export function RunFields({ run }: { run: Run }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useFieldName();
  if (run.fields.length === 0) return null;
  return (
    <Section title={t('mapping.run.byField')}>
      <Facts facts={run.fields.map(([field, count]) => [name(field), format.number(count)])} />
    </Section>
  );
}
