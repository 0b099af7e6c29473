import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  tone: 'wait' | 'bad' | 'quiet';
  title?: string;
  /** Read out at once, for what has just happened. */
  alert?: boolean;
  children: ReactNode;
}

/** Something to know or to do, between the lines of a page. */
export function Notice({ tone, title, alert, children }: Props) {
  const Icon = tone === 'quiet' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.notice} data-tone={tone} role={alert ? 'alert' : 'note'}>
      <Icon size={18} aria-hidden />
      <div>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
      </div>
    </div>
  );
}
