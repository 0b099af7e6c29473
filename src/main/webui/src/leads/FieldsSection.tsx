import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leadFieldsQuery } from '../api/queries';
import type { LeadDetail } from '../api/types';
import { useFormat } from '../lib/format';
import { customPath } from '../lib/leadFields';
import { FieldShown } from '../ui/FieldShown';
import { PersonMark } from '../ui/marks';
import { Facts, Section } from '../ui/Section';
import classes from './leads.module.css';

const always = ['phone', 'email'] as const;
const ifKnown = ['company', 'jobTitle', 'description'] as const;

export function ContactSection({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const shape = { options: [], type: 'TEXT' as const };
  const types = { phone: 'PHONE', email: 'EMAIL' } as const;
  const facts: [string, ReactNode][] = [
    ...always.map((field): [string, ReactNode] => [
      t(`leads.fields.${field}`),
      lead[field] && (
        <Provided key={field} lead={lead} path={field}>
          <FieldShown field={{ ...shape, type: types[field] }} value={lead[field]} />
        </Provided>
      ),
    ]),
    ...ifKnown
      .filter(field => lead[field])
      .map((field): [string, ReactNode] => [
        t(`leads.fields.${field}`),
        <Provided key={field} lead={lead} path={field}>
          {lead[field]}
        </Provided>,
      ]),
    [t('leads.source'), lead.source.name],
  ];
  if (!lead.mayAssign)
    facts.push([t('leads.assignee'), <PersonMark key="assignee" person={lead.assignee} />]);
  return (
    <Section title={t('leads.contactCard')}>
      <Facts facts={facts} />
    </Section>
  );
}

/** The custom fields that belong on this page; a retired one as long as this lead has a value in it. */
export function CustomSection({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const { data: fields = [] } = useQuery(leadFieldsQuery);
  const shown = fields.filter(
    field => field.onDetail && (!field.retired || (lead.custom?.[field.key] ?? null) !== null),
  );
  if (shown.length === 0) return null;
  return (
    <Section title={t('leads.customCard')}>
      <Facts
        facts={shown.map(field => [
          field.label,
          (lead.custom?.[field.key] ?? null) !== null && (
            <Provided key={field.key} lead={lead} path={customPath(field.key)}>
              <FieldShown field={field} value={lead.custom[field.key]} />
            </Provided>
          ),
        ])}
      />
    </Section>
  );
}

interface ProvidedProps {
  lead: LeadDetail;
  path: string;
  children: ReactNode;
}

/** A value with the word on where it came from. */
function Provided({ lead, path, children }: ProvidedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = lead.provenance?.[path];
  if (!from) return children;
  const words = {
    SUBMISSION: t('leads.provenance.SUBMISSION'),
    PERSON: from.person
      ? t('leads.provenance.PERSON', { name: from.person.name })
      : t('leads.provenance.somebody'),
    MAPPING: t('leads.provenance.MAPPING', { version: from.mappingVersion ?? 1 }),
  };
  return (
    <>
      {children}
      <Tooltip label={format.dateTimeSeconds(from.at)}>
        <small className={classes.provenance}>{words[from.origin]}</small>
      </Tooltip>
    </>
  );
}
