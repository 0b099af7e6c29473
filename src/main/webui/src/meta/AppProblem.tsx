import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function AppProblem({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={t('meta.appProblem')}
      role="alert"
      mb="md"
    >
      {t('meta.appProblemText')}
      <br />
      <small>{text}</small>
    </Alert>
  );
}
