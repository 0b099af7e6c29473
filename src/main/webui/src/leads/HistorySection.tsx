import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  IconArrowsLeftRight,
  IconCopyPlus,
  IconFlag,
  IconMail,
  IconPencil,
  IconPlus,
  IconTag,
  IconTransform,
  IconUser,
  IconUserOff,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { LeadHistoryEntry } from '../api/types';
import { useFieldName } from '../lib/leadFields';
import { Moment } from '../ui/marks';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import classes from './leads.module.css';

const icons = {
  created: IconPlus,
  assigned: IconUser,
  'left-unassigned': IconUserOff,
  'status-changed': IconFlag,
  'source-changed': IconTag,
  'duplicate-met': IconArrowsLeftRight,
  'answers-added': IconCopyPlus,
  'mail-sent': IconMail,
  edited: IconPencil,
  remapped: IconTransform,
  other: IconPencil,
} satisfies Record<string, ComponentType>;

function kindOf(entry: LeadHistoryEntry): keyof typeof icons {
  return entry.kind in icons ? (entry.kind as keyof typeof icons) : 'other';
}

export function HistorySection({ id }: { id: string }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery({
    queryKey: ['leads', 'history', id],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/leads/{id}/history', { path: { id }, query: { limit: 25, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
  });
  return (
    <Section title={t('leads.history.title')}>
      <Loaded query={history}>
        {({ pages }) => {
          const entries = pages.flatMap(page => page.items);
          if (entries.length === 0) return <span className={classes.quiet}>{t('leads.history.none')}</span>;
          return (
            <ol className={classes.timeline}>
              {entries.map(entry => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          );
        }}
      </Loaded>
      {history.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('common.showMore')}
        </Button>
      )}
    </Section>
  );
}

function Entry({ entry }: { entry: LeadHistoryEntry }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const kind = kindOf(entry);
  const Icon = icons[kind];
  return (
    <li>
      <span className={classes.bullet} aria-hidden>
        <Icon size={14} stroke={1.6} />
      </span>
      <div className={classes.what}>
        {t(`leads.history.kinds.${kind}`)}
        {entry.changes.map(({ field, old, new: after }) => (
          <div key={field}>
            <span className={classes.quiet}>{fieldName(field)}:</span>{' '}
            {old !== null && (
              <>
                <s className={classes.quiet}>{old}</s>
                {' → '}
              </>
            )}
            {after ?? t('leads.history.nothing')}
          </div>
        ))}
        <small>
          <Actor actor={entry.actor} />
        </small>
      </div>
      <Moment at={entry.at} />
    </li>
  );
}

function Actor({ actor }: { actor: LeadHistoryEntry['actor'] }) {
  const { t } = useTranslation();
  if (actor.type === 'META') return t('leads.history.meta');
  return actor.name ?? t('leads.history.system');
}
