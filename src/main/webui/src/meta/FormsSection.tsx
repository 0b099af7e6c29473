import { useQuery } from '@tanstack/react-query';
import { IconForms } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FormSync, MetaPage, PageSync } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import { paths } from '../paths';
import { BulkReadDialog } from '../ui/BulkReadDialog';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import { FormRow } from './FormRow';
import classes from './meta.module.css';
import { syncQuery } from './queries';

/** How each form of a page is read, and a way to read its past. */
export function FormsSection({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const query = useQuery(syncQuery(page.id));
  const listedAt = query.data?.listedAt;
  return (
    <Section
      title={t('meta.sync.title')}
      text={t('meta.sync.text')}
      plain
      action={
        listedAt && (
          <span className={classes.quiet} title={format.dateTimeSeconds(listedAt)}>
            {t('meta.sync.listed', { at: format.relative(listedAt, now) })}
          </span>
        )
      }
    >
      <Loaded query={query}>{sync => <Forms sync={sync} />}</Loaded>
    </Section>
  );
}

function Forms({ sync }: { sync: PageSync }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [reading, read] = useState<FormSync>();
  return (
    <>
      {sync.errorClass && (
        <div className={classes.problem}>
          <Notice tone="bad" title={t(`events.errorClass.${sync.errorClass}`)}>
            {t(`events.who.${sync.errorClass}`)} {sync.errorText && <small>{sync.errorText}</small>}
          </Notice>
        </div>
      )}
      {sync.forms.length === 0 ? (
        <div className={classes.framed}>
          <EmptyState icon={IconForms} title={t('meta.sync.empty')} text={t('meta.sync.emptyText')} />
        </div>
      ) : (
        <FormsTable forms={sync.forms} onRead={read} />
      )}
      {reading && (
        <BulkReadDialog
          form={reading}
          onStarted={jobId => void navigate(paths.task(jobId))}
          onClose={() => read(undefined)}
        />
      )}
    </>
  );
}

function FormsTable({ forms, onRead }: { forms: FormSync[]; onRead: (form: FormSync) => void }) {
  const { t } = useTranslation();
  return (
    <TableFrame
      label={t('meta.sync.title')}
      head={
        <>
          <th scope="col">{t('meta.sync.form')}</th>
          <th scope="col">{t('meta.sync.state')}</th>
          <th scope="col" data-align="right">
            {t('meta.sync.atMeta')}
          </th>
          <th scope="col" data-align="right">
            {t('meta.sync.here')}
          </th>
          <th scope="col">{t('meta.sync.last')}</th>
          <th scope="col">{t('meta.sync.next')}</th>
          <th scope="col" data-align="right">
            {t('meta.sync.recovered')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('meta.sync.read')}</span>
          </th>
        </>
      }
    >
      {forms.map(form => (
        <FormRow key={form.formId} form={form} onRead={() => onRead(form)} />
      ))}
    </TableFrame>
  );
}
