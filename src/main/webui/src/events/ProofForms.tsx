import { Button } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { GapKind, LossForm } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { BulkReadDialog } from '../ui/BulkReadDialog';
import { Moment, StateMark, type Tone } from '../ui/marks';
import { Section } from '../ui/Section';
import { EmptyState } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import classes from './events.module.css';

const tones: Record<GapKind, Tone> = {
  NONE: 'good',
  OLDER: 'quiet',
  MISSING: 'bad',
  MORE_HERE: 'quiet',
  UNKNOWN: 'wait',
};

/** Meta's lifetime count of each form beside ours; a difference has a name, and what can be done a button. */
export function ProofForms({ forms }: { forms: LossForm[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [pulled, pull] = useState<LossForm>();
  return (
    <Section title={t('events.proof.forms')} text={t('events.proof.formsText')} plain>
      {forms.length === 0 ? (
        <EmptyState
          icon={IconForms}
          title={t('events.proof.emptyForms')}
          text={t('events.proof.emptyFormsText')}
          action={
            <Button component={Link} to={paths.meta()} variant="default">
              {t('events.proof.emptyAction')}
            </Button>
          }
        />
      ) : (
        <TableFrame
          label={t('events.proof.forms')}
          head={
            <>
              <th scope="col">{t('events.form')}</th>
              <th scope="col">{t('events.page')}</th>
              <th scope="col" data-align="right">
                {t('events.proof.atMeta')}
              </th>
              <th scope="col" data-align="right">
                {t('events.proof.here')}
              </th>
              <th scope="col">{t('events.proof.gap')}</th>
              <th scope="col">{t('events.proof.read')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('events.proof.pull')}</span>
              </th>
            </>
          }
        >
          {forms.map(form => (
            <FormRow key={form.formId} form={form} onPull={() => pull(form)} />
          ))}
        </TableFrame>
      )}
      {pulled && (
        <BulkReadDialog
          form={{ formId: pulled.formId, name: pulled.formName }}
          onStarted={jobId => void navigate(paths.task(jobId))}
          onClose={() => pull(undefined)}
        />
      )}
    </Section>
  );
}

function FormRow({ form, onPull }: { form: LossForm; onPull: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <td data-main className={classes.wrap}>
        <Link to={paths.history({ form: form.formId })}>{form.formName}</Link>
        {form.status === 'ARCHIVED' && <div className={classes.quiet}>{t('events.proof.archived')}</div>}
      </td>
      <td data-label={t('events.page')}>{form.pageName}</td>
      <td data-label={t('events.proof.atMeta')} data-align="right">
        {form.atMeta === null ? '–' : format.number(form.atMeta)}
      </td>
      <td data-label={t('events.proof.here')} data-align="right">
        {format.number(form.here)}
      </td>
      <td data-label={t('events.proof.gap')} className={classes.wrap}>
        <StateMark tone={tones[form.gapKind]}>
          {t(`events.proof.kind.${form.gapKind}`)}
          {form.gap !== 0 && ` · ${format.number(Math.abs(form.gap))}`}
        </StateMark>
        {form.gapKind !== 'NONE' && (
          <div className={classes.quiet}>{t(`events.proof.why.${form.gapKind}`)}</div>
        )}
      </td>
      <td data-label={t('events.proof.read')}>
        <Moment at={form.readAt} />
      </td>
      <td data-align="right">
        {form.gap > 0 && (
          <Button
            size="compact-sm"
            variant={form.gapKind === 'MISSING' ? 'filled' : 'default'}
            aria-label={t('events.proof.pullOf', { name: form.formName })}
            onClick={onPull}
          >
            {t('events.proof.pull')}
          </Button>
        )}
      </td>
    </tr>
  );
}
