import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  /** `plain`: no frame, for what frames itself. */
  plain?: boolean;
  children: ReactNode;
}

/** A titled part of a page; a region by its title's name. */
export function Section({ title, text, action, plain, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id={id}>{title}</h2>
          {text && <p>{text}</p>}
        </div>
        {action}
      </div>
      <div className={plain ? undefined : classes.body}>{children}</div>
    </section>
  );
}

/** Names and values, as a description list. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
