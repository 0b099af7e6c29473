import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErrorClass } from '../api/types';
import classes from './events.module.css';

/** What went wrong in a few words; who must act in the tooltip, and in full where there is room. */
export function ErrorWords({ errorClass, full }: { errorClass: ErrorClass | null; full?: string | null }) {
  const { t } = useTranslation();
  if (!errorClass) return <span className={classes.quiet}>–</span>;
  const who = t(`events.who.${errorClass}`);
  if (full === undefined) {
    return (
      <Tooltip label={who} multiline w={280}>
        <span tabIndex={0} className={classes.error}>
          {t(`events.errorClass.${errorClass}`)}
          <span className="visually-hidden">. {who}</span>
        </span>
      </Tooltip>
    );
  }
  return (
    <>
      <strong>{t(`events.errorClass.${errorClass}`)}</strong>
      <p>{who}</p>
      {full && <p className={classes.quiet}>{full}</p>}
    </>
  );
}
