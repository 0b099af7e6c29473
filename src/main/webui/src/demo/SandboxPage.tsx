import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';

export default function SandboxPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('demo.sandbox.title')} />;
}
