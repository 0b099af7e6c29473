import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function MetaPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('meta.title')} />;
}
