import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function ForgotPasswordPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('staff.title')} />;
}
