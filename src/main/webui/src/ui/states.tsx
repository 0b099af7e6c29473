import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMoodEmpty } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../api/errors';
import { Problem } from '../api/client';
import classes from './states.module.css';

interface EmptyProps {
  icon?: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  /** Why there is nothing here. */
  text?: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

export function EmptyState({ icon: Icon = IconMoodEmpty, title, text, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Icon size={28} stroke={1.4} />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}

export function NoRight() {
  const { t } = useTranslation();
  return <EmptyState icon={IconLock} title={t('common.noRight.title')} text={t('common.noRight.text')} />;
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Problem && error.status === 403) return <NoRight />;
  const { text, incident } = explain(error, t);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('common.failed')} role="alert">
      <Stack gap="xs" align="flex-start">
        <span>{text}</span>
        {incident && <span>{t('common.incident', { incident })}</span>}
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Says aloud that something is loading, and draws as many grey rows as are likely to come. */
export function RowsSkeleton({ rows = 8, height = 20 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('common.loading')} className={classes.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} width={`${92 - ((row * 17) % 34)}%`} />
      ))}
    </div>
  );
}

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The three states of a query: loading, failed, there. Data that is there stays though a refetch failed. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <RowsSkeleton />;
}
