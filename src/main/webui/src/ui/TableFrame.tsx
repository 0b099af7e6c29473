import type { ReactNode } from 'react';
import classes from './TableFrame.module.css';

interface Props {
  label: string;
  head: ReactNode;
  /** Shares of the columns in per cent. With them, long words are cut and the header stays in sight. */
  widths?: number[];
  children: ReactNode;
}

/**
 * A table; on a phone the cells of a row stand below each other, each with its `data-label`. Give the first cell of a
 * row `data-main`, and a cell that has nothing to say `data-empty`.
 */
export function TableFrame({ label, head, widths, children }: Props) {
  return (
    <div className={classes.frame} data-fixed={widths ? true : undefined}>
      <table className={classes.table} aria-label={label}>
        {widths && (
          <colgroup>
            {widths.map((width, column) => (
              <col key={column} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
