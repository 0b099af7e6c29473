import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeadDetail, LeadOrigin } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { Facts, Section } from '../ui/Section';
import { platformName } from './fields';
import classes from './leads.module.css';

type Fact = [string, ReactNode];

export function OriginSection({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const times: Fact[] = [
    ...(lead.submittedAt
      ? [[t('leads.origin.submitted'), format.dateTimeSeconds(lead.submittedAt)] as Fact]
      : []),
    [t('leads.origin.stored'), format.dateTimeSeconds(lead.storedAt)],
    ...(lead.speedMs === null ? [] : [[t('leads.origin.speed'), format.span(lead.speedMs)] as Fact]),
  ];
  return (
    <Section title={t('leads.origin.title')}>
      {lead.origin ? <Meta origin={lead.origin} times={times} /> : <Facts facts={[...times]} />}
      <Submissions lead={lead} />
    </Section>
  );
}

function Meta({ origin, times }: { origin: LeadOrigin; times: Fact[] }) {
  const { t } = useTranslation();
  const named = (name: string | null, id: string | null) => name ?? id;
  const facts: [string, ReactNode | undefined][] = [
    [t('leads.platform'), origin.platform && platformName(origin.platform, t)],
    [t('leads.page'), named(origin.pageName, origin.pageId)],
    [t('leads.form'), named(origin.formName, origin.formId)],
    [t('leads.origin.campaign'), named(origin.campaignName, origin.campaignId)],
    [t('leads.origin.adset'), named(origin.adsetName, origin.adsetId)],
    [
      t('leads.origin.ad'),
      named(origin.adName, origin.adId) ?? (origin.organic ? t('leads.origin.organic') : null),
    ],
    [t('leads.origin.partner'), origin.partner],
    [t('leads.origin.externalId'), origin.externalId],
    [t('leads.origin.correlation'), origin.correlation],
  ];
  return (
    <>
      {origin.recovered && <p className={classes.why}>{t('leads.origin.recovered')}</p>}
      <Facts facts={[...facts.filter(([, value]) => value), ...times]} />
    </>
  );
}

/** Where each submission came in: a link into the sync history for whoever may see it. */
function Submissions({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const linked = lead.submissions.filter(submission => submission.eventId !== null);
  if (linked.length === 0) return null;
  return (
    <>
      <h3 className={classes.groupName} style={{ marginTop: 16 }}>
        {t('leads.origin.submissions')}
      </h3>
      {linked.map(({ eventId, receivedAt, externalId }) => (
        <div key={eventId}>
          <Link to={paths.event(eventId!)}>{format.dateTimeSeconds(receivedAt)}</Link>{' '}
          <span className={classes.quiet}>{externalId}</span>
        </div>
      ))}
    </>
  );
}
