import type { ReactNode } from 'react';
import classes from './Tile.module.css';
import type { Tone } from './marks';

interface Props {
  tone: Tone;
  value: string;
  /** What is counted: a link to the rows behind the number. */
  label: ReactNode;
  note?: ReactNode;
}

/** A number that leads to its rows: the whole tile is the link that stands in `label`. */
export function Tile({ tone, value, label, note }: Props) {
  return (
    <div className={classes.tile} data-tone={tone}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{value}</span>
      {note && <span className={classes.note}>{note}</span>}
    </div>
  );
}

export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={classes.tiles}>
      {children}
    </div>
  );
}
