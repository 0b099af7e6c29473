import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptStep } from '../api/types';
import { useFormat } from '../lib/format';
import classes from './Receipt.module.css';
import { Section } from './Section';
import { Loaded, RowsSkeleton } from './states';

/** A submission's line of times, from sending the form to the first thing somebody did with it. */
export function ReceiptSection({ query }: { query: UseQueryResult<Receipt> }) {
  const { t } = useTranslation();
  const via = query.data?.via;
  return (
    <Section title={t('common.receipt.title')} text={via && t(`common.receipt.via.${via}`)}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
        {receipt => <Way receipt={receipt} />}
      </Loaded>
    </Section>
  );
}

function Way({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { steps, receivedToStoredMs } = receipt;
  return (
    <>
      <ol className={classes.way} aria-label={t('common.receipt.title')}>
        {steps.map((step, index) => (
          <Step key={step.step} step={step} before={momentBefore(steps, index)} via={receipt.via} />
        ))}
      </ol>
      {receivedToStoredMs !== null && (
        <p className={classes.sum}>{t('common.receipt.stored', { span: format.span(receivedToStoredMs) })}</p>
      )}
    </>
  );
}

/** The time of the last step before this one that has any. */
function momentBefore(steps: ReceiptStep[], index: number): string | null {
  return steps.slice(0, index).findLast(step => step.at !== null)?.at ?? null;
}

interface StepProps {
  step: ReceiptStep;
  before: string | null;
  via: Receipt['via'];
}

function Step({ step, before, via }: StepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, state, person } = step;
  const found = step.step === 'RECEIVED' && via !== 'WEBHOOK';
  const later = at && before && Date.parse(at) - Date.parse(before);
  return (
    <li data-state={state}>
      <span className={classes.sign} aria-hidden>
        <Sign state={state} />
      </span>
      <div className={classes.what}>
        <span>
          {found ? t('common.receipt.found') : t(`common.receipt.step.${step.step}`)}
          {person && <strong className={classes.person}> {person.name}</strong>}
        </span>
        <Reason step={step} />
      </div>
      <span className={classes.when}>
        {at ? (
          <>
            {/* Beside the clock: how long after the step before it. */}
            {typeof later === 'number' && later > 0 && <small>+{format.span(later)}</small>}
            <time dateTime={at} title={format.dateTimeSeconds(at)}>
              {format.clockSeconds(at)}
            </time>
            <span className="visually-hidden">{t('common.receipt.state.DONE')}</span>
          </>
        ) : (
          state !== 'DONE' && t(`common.receipt.state.${state}`)
        )}
      </span>
    </li>
  );
}

/** Why it waits or failed, and who has to act. */
function Reason({ step }: { step: ReceiptStep }) {
  const { t } = useTranslation();
  const { errorClass, text } = step;
  if (!errorClass && !text) return null;
  return (
    <small>
      {errorClass && (
        <>
          <strong>{t(`events.errorClass.${errorClass}`)}</strong> {t(`events.who.${errorClass}`)}
        </>
      )}
      {text && <span className={classes.said}>{text}</span>}
    </small>
  );
}

function Sign({ state }: { state: ReceiptStep['state'] }) {
  if (state === 'DONE') return <IconCheck size={14} stroke={2.5} />;
  if (state === 'FAILED') return <IconX size={14} stroke={2.5} />;
  return state === 'WAITING' ? <IconClock size={14} /> : <IconMinus size={14} />;
}
