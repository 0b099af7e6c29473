import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function AccessPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('staff.title')} />;
}
