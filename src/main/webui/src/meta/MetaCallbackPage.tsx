import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function MetaCallbackPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('meta.callback.title')} />;
}
