import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, Problem } from './client';
import type { Session } from './types';

/** The session, or null for somebody who is not signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await api.get('/api/session', { signal });
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

/** For whatever is shown inside the shell only: there, somebody is signed in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('Shown without a session');
  return data;
}

export function useIsAdministrator(): boolean {
  return useSession().person.role === 'ADMINISTRATOR';
}
