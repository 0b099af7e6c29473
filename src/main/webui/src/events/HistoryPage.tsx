import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFilterOff, IconHistory } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventRow, Page } from '../api/types';
import { useArrivals } from '../lib/useArrivals';
import { useListState } from '../lib/useListState';
import { paths } from '../paths';
import { PageHeader } from '../ui/PageHeader';
import { Pager } from '../ui/Pager';
import { EmptyState, Loaded } from '../ui/states';
import { EventsTable } from './EventsTable';
import { ExportButton } from './ExportButton';
import { HistoryFilters } from './HistoryFilters';
import { HistoryTabs } from './HistoryTabs';
import { eventsQuery, filterNames } from './queries';
import { SelectionBar } from './SelectionBar';

const nothing: ReadonlySet<string> = new Set();

export default function HistoryPage() {
  const { t } = useTranslation();
  const state = useListState(filterNames);
  const query = useQuery(eventsQuery(state));
  const scope = JSON.stringify(state.filters);
  const [picked, setPicked] = useState<{ scope: string; ids: ReadonlySet<string>; all: boolean }>();
  // A selection belongs to what was filtered when it was made.
  const selection = picked?.scope === scope ? picked : undefined;
  const ids = selection?.ids ?? nothing;
  const rows = query.data?.items;
  const fresh = useArrivals(
    useMemo(() => rows?.map(row => row.id), [rows]),
    scope + state.limit + (state.cursor ?? ''),
  );
  const choose = (next: ReadonlySet<string>, all = false) => setPicked({ scope, ids: next, all });

  return (
    <>
      <PageHeader
        title={t('events.title')}
        count={query.data?.total}
        action={rows && rows.length > 0 && <ExportButton filters={state.filters} />}
      />
      <HistoryTabs />
      <HistoryFilters state={state} />
      <Loaded query={query}>
        {page =>
          page.items.length === 0 ? (
            <Nothing filtered={scope !== '{}'} onClear={state.clear} />
          ) : (
            <>
              {(ids.size > 0 || selection?.all) && (
                <SelectionBar
                  ids={ids}
                  all={selection?.all ?? false}
                  page={page}
                  filters={state.filters}
                  onAll={() => choose(ids, true)}
                  onClear={() => choose(nothing)}
                />
              )}
              <EventsTable
                items={page.items}
                fresh={fresh}
                selected={selection?.all ? idsOf(page) : ids}
                onSelect={next => choose(next)}
              />
              <Pager page={page} state={state} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

const idsOf = (page: Page<EventRow>): ReadonlySet<string> => new Set(page.items.map(row => row.id));

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  return filtered ? (
    <EmptyState
      icon={IconFilterOff}
      title={t('events.noMatch.title')}
      text={t('events.noMatch.text')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('events.noMatch.action')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={IconHistory}
      title={t('events.empty.title')}
      text={t('events.empty.text')}
      action={
        <Button component={Link} to={paths.meta()} variant="default">
          {t('events.empty.action')}
        </Button>
      }
    />
  );
}
