import { IconBrandFacebook, IconBrandInstagram } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FieldDefinition, LeadRow } from '../api/types';
import { useShownValue } from '../lib/fieldValues';
import { paths } from '../paths';
import { ChipMark, Moment, PersonMark, StateMark } from '../ui/marks';
import { TableFrame } from '../ui/TableFrame';
import { platformName } from './fields';
import classes from './leads.module.css';

interface Props {
  leads: LeadRow[];
  fresh: ReadonlySet<string>;
  /** The custom fields that stand in the list. */
  fields: FieldDefinition[];
}

const widths = [19, 13, 17, 10, 16, 14, 11];
const customWidth = 11;

/** With a few custom columns all become narrower; with many the table is scrolled sideways. */
function widthsWith(custom: number): number[] | undefined {
  if (custom > 2) return undefined;
  const all = [...widths, ...Array<number>(custom).fill(customWidth)];
  const sum = all.reduce((before, width) => before + width);
  return all.map(width => (100 * width) / sum);
}

export function LeadTable({ leads, fresh, fields }: Props) {
  const { t } = useTranslation();
  const fitting = widthsWith(fields.length);
  const columns = ['name', 'status', 'contact', 'source', 'page', 'assignee', 'received'] as const;
  return (
    <TableFrame
      label={t('leads.title')}
      {...(fitting ? { widths: fitting } : {})}
      head={
        <>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`leads.${column}`)}
            </th>
          ))}
          {fields.map(field => (
            <th key={field.key} scope="col" title={field.label}>
              {field.label}
            </th>
          ))}
        </>
      }
    >
      {leads.map(lead => (
        <Row key={lead.id} lead={lead} fresh={fresh.has(lead.id)} fields={fields} />
      ))}
    </TableFrame>
  );
}

interface RowProps {
  lead: LeadRow;
  fresh: boolean;
  fields: FieldDefinition[];
}

function Row({ lead, fresh, fields }: RowProps) {
  const { t } = useTranslation();
  const shown = useShownValue();
  const { phone, email } = lead;
  return (
    <tr data-fresh={fresh || undefined}>
      <td data-main>
        <span className={classes.name}>
          <PlatformIcon platform={lead.platform} />
          <Link to={paths.lead(lead.id)}>{lead.name}</Link>
          {fresh && <StateMark tone="accent">{t('leads.new')}</StateMark>}
          {lead.isTest && <span className={classes.test}>{t('leads.test')}</span>}
        </span>
      </td>
      <td data-label={t('leads.status')}>
        <ChipMark chip={lead.status} />
      </td>
      <td data-label={t('leads.contact')} data-empty={phone || email ? undefined : true}>
        {phone ? <a href={`tel:${phone}`}>{phone}</a> : email && <a href={`mailto:${email}`}>{email}</a>}
      </td>
      <td data-label={t('leads.source')}>{lead.source.name}</td>
      <td data-label={t('leads.page')} data-empty={lead.page ? undefined : true} title={lead.page?.name}>
        {lead.page?.name}
      </td>
      <td data-label={t('leads.assignee')}>
        <PersonMark person={lead.assignee} />
      </td>
      <td data-label={t('leads.received')}>
        <Moment at={lead.receivedAt} />
      </td>
      {fields.map(field => {
        const value = shown(field, lead.custom?.[field.key]);
        return (
          <td
            key={field.key}
            data-label={field.label}
            data-empty={value === null || undefined}
            title={value ?? undefined}
          >
            {value}
          </td>
        );
      })}
    </tr>
  );
}

export function PlatformIcon({ platform }: { platform: string | null }) {
  const { t } = useTranslation();
  if (!platform) return null;
  const Icon = platform === 'ig' ? IconBrandInstagram : IconBrandFacebook;
  return (
    <Icon
      size={16}
      stroke={1.5}
      className={classes.platform}
      aria-label={platformName(platform, t)}
      role="img"
    />
  );
}
