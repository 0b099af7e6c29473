import { Outlet } from 'react-router';
import { useIsAdministrator } from '../api/session';
import { NoRight } from '../ui/states';

export function AdministratorOnly() {
  return useIsAdministrator() ? <Outlet /> : <NoRight />;
}
