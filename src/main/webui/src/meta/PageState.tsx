import { useTranslation } from 'react-i18next';
import type { MetaPage } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import { StateMark } from '../ui/marks';
import classes from './meta.module.css';

/** What is with a page, and the exact step that puts it right. */
export function PageState({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const throttled = page.throttledUntil !== null && Date.parse(page.throttledUntil) > now;
  return (
    <>
      <Verdict page={page} />
      {page.problem && (
        <details className={classes.said}>
          <summary>{t('meta.pages.details')}</summary>
          {page.problem.text} {page.problem.at && `(${format.dateTime(page.problem.at)})`}
        </details>
      )}
      {throttled && <p>{t('meta.pages.throttled', { at: format.clock(page.throttledUntil!) })}</p>}
    </>
  );
}

function Verdict({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  if (page.state !== 'CONNECTED') {
    return (
      <>
        <StateMark tone="bad">{t(`meta.pages.${page.state}`)}</StateMark>
        <p>{t(`meta.pages.${page.state}Fix`)}</p>
      </>
    );
  }
  if (!page.monitored) {
    return (
      <>
        <StateMark tone="quiet">{t('meta.pages.notMonitored')}</StateMark>
        <p>{t('meta.pages.off')}</p>
      </>
    );
  }
  if (page.subscribed === false) {
    return (
      <>
        <StateMark tone="bad">{t('meta.pages.lost')}</StateMark>
        <p>{t('meta.pages.lostFix')}</p>
      </>
    );
  }
  return (
    <>
      {page.quietSince ? (
        <Quiet since={page.quietSince} usual={page.usualPerDay} />
      ) : (
        <StateMark tone="good">{t('meta.pages.monitored')}</StateMark>
      )}
      {page.subscriptionRenewedAt && <Renewed at={page.subscriptionRenewedAt} />}
    </>
  );
}

function Quiet({ since, usual }: { since: string; usual: number | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = format.dateTime(since);
  return (
    <>
      <StateMark tone="wait">{t('meta.pages.quiet')}</StateMark>
      <p>
        {usual
          ? t('meta.pages.quietFix', {
              at,
              count: Math.round(usual),
              total: format.number(Math.round(usual * 10) / 10),
            })
          : t('meta.pages.quietSince', { at })}
      </p>
    </>
  );
}

/** Told for some days, since whoever looks after the ads should know that something at Meta had dropped it. */
function Renewed({ at }: { at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (now - Date.parse(at) > 7 * 86_400_000) return null;
  return <p>{t('meta.pages.renewed', { at: format.relative(at, now) })}</p>;
}
