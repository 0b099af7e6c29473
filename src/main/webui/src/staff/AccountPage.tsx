import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function AccountPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('common.nav.account')} />;
}
