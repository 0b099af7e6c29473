import { useLocalStorage, useNetwork } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconWifiOff } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { sessionQuery } from '../api/session';
import type { Session } from '../api/types';
import { keepDraftsOf } from '../lib/drafts';
import { useChanges } from '../lib/useChanges';
import { paths } from '../paths';
import { ErrorState, RowsSkeleton } from '../ui/states';
import { Palette } from './Palette';
import { PhoneBar } from './PhoneBar';
import { Rail } from './Rail';
import classes from './Shell.module.css';
import { usePreferences } from './usePreferences';

/** Everything behind the sign-in. Whoever is not signed in goes there and comes back to the same place. */
export function Shell() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const here = pathname + search;
  if (data === null) return <Navigate to={paths.signIn(here === '/' ? undefined : here)} replace />;
  if (data.mustChangePassword) return <Navigate to={paths.signIn(here)} replace />;
  return <SignedIn session={data} />;
}

function SignedIn({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const [narrow, setNarrow] = useLocalStorage({ key: 'leadline.rail', defaultValue: false });
  useState(() => keepDraftsOf(session.person.id));
  useChanges();

  usePreferences(session.person);
  return (
    <div className={classes.shell} data-narrow={narrow || undefined}>
      <a href="#content" className={classes.skip}>
        {t('common.skip')}
      </a>
      <Rail session={session} narrow={narrow} onToggle={() => setNarrow(!narrow)} />
      <PhoneBar session={session} />
      <Palette session={session} />
      <main id="content" className={classes.main} tabIndex={-1}>
        {!online && (
          <div role="status" className={classes.offline}>
            <IconWifiOff size={16} />
            {t('common.offline')}
          </div>
        )}
        <div className={classes.page}>
          <Suspense fallback={<RowsSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <ScrollRestoration />
    </div>
  );
}
