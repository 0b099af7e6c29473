import { useTranslation } from 'react-i18next';
import type { NewConnection } from '../api/types';
import { Notice } from '../ui/Notice';
import classes from './meta.module.css';

/** The pages whose leads whoever connected may not read, with what they may do there in Meta's names. */
export function LackingPages({ result }: { result: NewConnection }) {
  const { t } = useTranslation();
  const pages = result.lacking ?? [];
  if (pages.length === 0) return null;
  return (
    <Notice tone="wait" title={t('meta.callback.lacking')}>
      {t('meta.callback.lackingText')}
      <ul className={classes.permissions}>
        {pages.map(({ pageId, name, tasks }) => (
          <li key={pageId}>
            {name}
            {tasks.length === 0 && <span className={classes.quiet}> {t('meta.callback.lackingNone')}</span>}
            {tasks.map(task => (
              <code key={task}>{task}</code>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
