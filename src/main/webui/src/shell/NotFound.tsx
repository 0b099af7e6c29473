import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../lib/useTitle';
import { paths } from '../paths';
import { EmptyState } from '../ui/states';

export function NotFound() {
  const { t } = useTranslation();
  useTitle(t('common.notFound.title'));
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('common.notFound.title')}
      text={t('common.notFound.text')}
      action={
        <Button component={Link} to={paths.dashboard()} variant="default">
          {t('common.notFound.back')}
        </Button>
      }
    />
  );
}

/** A fault of our own code: never a white page. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('common.broken.title')}
      text={t('common.broken.text')}
      action={<Button onClick={() => location.reload()}>{t('common.broken.reload')}</Button>}
    />
  );
}
