import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function MailsPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('demo.mails.title')} />;
}
