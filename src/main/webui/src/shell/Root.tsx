import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Outlet } from 'react-router';
import { useTranslation } from 'react-i18next';

/** What every page stands in, signed in or not; inside the router so that dialogs may hold links. */
export function Root() {
  const { t } = useTranslation();
  return (
    <ModalsProvider modalProps={{ closeButtonProps: { 'aria-label': t('common.close') } }}>
      <Notifications position="bottom-right" />
      <Outlet />
    </ModalsProvider>
  );
}
