import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MappingRow } from '../api/types';
import { useListState } from '../lib/useListState';
import { paths } from '../paths';
import { ActiveFilters, activeOf, FilterBar, FilterMenu } from '../ui/filters';
import { StateMark, type Tone } from '../ui/marks';
import { PageHeader } from '../ui/PageHeader';
import { SearchField } from '../ui/SearchField';
import { EmptyState, Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import classes from './mappings.module.css';
import { globalMap, mappingsQuery } from './queries';

const levels = ['OWN', 'GLOBAL', 'STANDARD'] as const;
const tones: Record<MappingRow['level'], Tone> = { OWN: 'accent', GLOBAL: 'good', STANDARD: 'quiet' };

export default function MappingsPage() {
  const { t } = useTranslation();
  const query = useQuery(mappingsQuery);
  return (
    <>
      <PageHeader
        title={t('common.nav.mapping')}
        count={query.data && { count: query.data.length, capped: false }}
        action={
          <Button component={Link} to={paths.mapping(globalMap)} variant="default">
            {t('mapping.global.open')}
          </Button>
        }
      />
      <p className={classes.lead}>{t('mapping.text')}</p>
      <Loaded query={query}>
        {rows =>
          rows.length === 0 ? (
            <EmptyState
              icon={IconForms}
              title={t('mapping.empty.title')}
              text={t('mapping.empty.text')}
              action={
                <Button component={Link} to={paths.meta()}>
                  {t('mapping.empty.connect')}
                </Button>
              }
            />
          ) : (
            <Forms rows={rows} />
          )
        }
      </Loaded>
    </>
  );
}

function Forms({ rows }: { rows: MappingRow[] }) {
  const { t } = useTranslation();
  const state = useListState(['q', 'level']);
  const sought = (state.first('q') ?? '').trim().toLocaleLowerCase();
  const wanted = state.filters['level'] ?? [];
  const options = levels.map(value => ({ value, label: t(`mapping.levels.${value}`) }));
  const shown = rows.filter(
    row =>
      `${row.name} ${row.pageName} ${row.formId}`.toLocaleLowerCase().includes(sought) &&
      (wanted.length === 0 || wanted.includes(row.level)),
  );
  return (
    <>
      <FilterBar
        search={
          <SearchField
            label={t('mapping.search')}
            value={state.first('q') ?? ''}
            onChange={value => state.set('q', value)}
          />
        }
      >
        <FilterMenu
          label={t('mapping.level')}
          options={options}
          value={wanted}
          onChange={value => state.set('level', value)}
        />
      </FilterBar>
      <ActiveFilters filters={activeOf(state, 'level', t('mapping.level'), options)} onClear={state.clear} />
      {shown.length === 0 ? <EmptyState title={t('common.nothingFound')} /> : <FormsTable rows={shown} />}
    </>
  );
}

function FormsTable({ rows }: { rows: MappingRow[] }) {
  const { t } = useTranslation();
  return (
    <TableFrame
      label={t('common.nav.mapping')}
      widths={[34, 26, 20, 20]}
      head={
        <>
          <th scope="col">{t('mapping.form')}</th>
          <th scope="col">{t('mapping.page')}</th>
          <th scope="col">{t('mapping.level')}</th>
          <th scope="col">{t('mapping.unmapped')}</th>
        </>
      }
    >
      {rows.map(row => (
        <tr key={row.formId}>
          <td data-main>
            <Link to={paths.mapping(row.formId)}>{row.name || row.formId}</Link>
            {row.status !== 'ACTIVE' && <span className={classes.quiet}> · {t('mapping.notActive')}</span>}
          </td>
          <td data-label={t('mapping.page')}>{row.pageName}</td>
          <td data-label={t('mapping.level')}>
            <StateMark tone={tones[row.level]}>{t(`mapping.levels.${row.level}`)}</StateMark>
          </td>
          <td data-label={t('mapping.unmapped')}>
            {row.unmapped === 0 ? (
              <span className={classes.quiet}>{t('mapping.allMapped')}</span>
            ) : (
              <StateMark tone="wait">{t('mapping.unmappedCount', { count: row.unmapped })}</StateMark>
            )}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}
