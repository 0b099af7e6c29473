import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/useNow';
import { StateMark } from '../ui/marks';

/** As early as the first warning mail goes out. */
const early = 14 * 86_400_000;

/** Beside the day on which an access ends: a warning once that day is near. */
export function Deadline({ at }: { at: string }) {
  const { t } = useTranslation();
  const left = Date.parse(at) - useNow();
  if (left > early) return null;
  return (
    <div title={t('meta.connect.renewHint')}>
      <StateMark tone={left > 0 ? 'wait' : 'bad'}>
        {left > 0 ? t('meta.connect.soon') : t('meta.connect.over')}
      </StateMark>
      <span className="visually-hidden">{t('meta.connect.renewHint')}</span>
    </div>
  );
}
