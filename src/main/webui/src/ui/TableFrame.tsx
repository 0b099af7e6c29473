import type { ReactNode } from 'react';
import classes from './TableFrame.module.css';

/**
 * A table that scrolls inside its frame under a header that stays; on a phone the cells of a row stand below each
 * other, each with its `data-label`. Give the first cell of a row `data-main`.
 */
export function TableFrame({
  label,
  head,
  children,
}: {
  label: string;
  head: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
