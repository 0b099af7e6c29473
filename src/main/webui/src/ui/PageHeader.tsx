import type { ReactNode } from 'react';
import { useFormat } from '../lib/format';
import { useTitle } from '../lib/useTitle';
import classes from './PageHeader.module.css';

interface Props {
  title: string;
  count?: { count: number; capped: boolean } | undefined;
  /** Where this page belongs: a link one level up. */
  back?: ReactNode;
  /** Small marks beside the title. */
  marks?: ReactNode;
  /** The one primary action, and what else must stand beside it. */
  action?: ReactNode;
}

export function PageHeader({ title, count, back, marks, action }: Props) {
  const format = useFormat();
  useTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back && <div className={classes.back}>{back}</div>}
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {count && (
            <span className={`${classes.count} figures`}>
              {format.number(count.count)}
              {count.capped && '+'}
            </span>
          )}
          {marks}
        </div>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </header>
  );
}
