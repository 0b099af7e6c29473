import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function HistoryPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('events.title')} />;
}
