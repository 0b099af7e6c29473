import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconMapOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isGone } from '../api/errors';
import type { EventDetail } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { EventStateMark } from '../ui/EventStateMark';
import { Moment } from '../ui/marks';
import { PageHeader } from '../ui/PageHeader';
import { Facts, Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { AttemptsTable } from './AttemptsTable';
import { ErrorWords } from './ErrorWords';
import { EventReceipt } from './EventReceipt';
import classes from './events.module.css';
import { eventQuery, retryable } from './queries';
import { RawText } from './RawText';
import { useRetry } from './useRetry';

export default function EventPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(eventQuery(id));
  if (!query.data && isGone(query.error)) {
    return (
      <EmptyState
        icon={IconMapOff}
        title={t('common.notFound.title')}
        text={t('common.notFound.text')}
        action={
          <Button component={Link} to={paths.history()} variant="default">
            {t('events.detail.back')}
          </Button>
        }
      />
    );
  }
  return <Loaded query={query}>{event => <Shown event={event} />}</Loaded>;
}

function Shown({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const retry = useRetry();
  return (
    <>
      <PageHeader
        title={event.lead?.name ?? event.externalId ?? t('events.detail.title')}
        back={
          <Link to={paths.history()}>
            <IconChevronLeft size={14} />
            {t('events.detail.back')}
          </Link>
        }
        marks={
          <>
            <EventStateMark state={event.state} />
            {event.isTest && <span className={classes.test}>{t('events.test')}</span>}
          </>
        }
        action={
          retryable.has(event.state) && (
            <Button
              leftSection={<IconRefresh size={16} />}
              loading={retry.isPending}
              onClick={() => retry.mutate({ ids: [event.id] })}
            >
              {t('events.retry.do')}
            </Button>
          )
        }
      />
      <div className={classes.columns}>
        <div>
          <Section title={t('events.detail.became')}>
            <Became event={event} />
          </Section>
          <EventReceipt id={event.id} />
          <EventFacts event={event} />
        </div>
        <div>
          <Section title={t('events.detail.attempts')} plain>
            <AttemptsTable attempts={event.attemptsList} />
          </Section>
          <Section title={t('events.detail.payload')} text={t('events.detail.payloadHint')} plain>
            <RawText label={t('events.detail.payload')} text={event.payload} />
          </Section>
          <Section title={t('events.detail.fetched')} plain>
            {event.fetched ? (
              <RawText label={t('events.detail.fetched')} text={event.fetched} />
            ) : (
              <span className={classes.quiet}>{t('events.detail.notFetched')}</span>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}

function Became({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  return (
    <div className={classes.state}>
      {event.lead ? (
        <Anchor component={Link} to={paths.lead(event.lead.id)} fw={500}>
          {event.lead.name}
        </Anchor>
      ) : (
        <span className={classes.quiet}>{t('events.detail.becameNothing')}</span>
      )}
      {!event.lead || event.state !== 'DONE' ? <p>{t(`events.stateHint.${event.state}`)}</p> : null}
      {event.errorClass && <ErrorWords errorClass={event.errorClass} full={event.errorText} />}
      {event.nextAttemptAt && (
        <p>
          {t('events.nextTry')}: <Moment at={event.nextAttemptAt} />
        </p>
      )}
    </div>
  );
}

function EventFacts({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const delivery =
    event.deliveryEvents !== null &&
    t('events.detail.deliveryOf', {
      count: event.deliveryEvents,
      total: format.number(event.deliveryEvents),
      size: format.bytes(event.deliverySize ?? 0),
    });
  return (
    <Section title={t('events.detail.facts')}>
      <Facts
        facts={[
          [t('events.received'), format.dateTimeSeconds(event.receivedAt)],
          [t('events.detail.finished'), event.finishedAt && format.dateTimeSeconds(event.finishedAt)],
          [t('events.page'), named(event.pageName, event.account)],
          [t('events.form'), named(event.formName, event.form)],
          [t('events.detail.ad'), event.adId],
          [t('events.detail.leadgenId'), event.externalId],
          [t('events.attempts'), format.number(event.attempts)],
          [t('events.detail.delivery'), delivery || null],
          [t('events.detail.id'), event.id],
          [t('events.detail.correlation'), event.correlation],
        ]}
      />
    </Section>
  );
}

const named = (name: string | null, id: string | null) =>
  name && id ? (
    <>
      {name} <span className={classes.quiet}>{id}</span>
    </>
  ) : (
    (name ?? id)
  );
