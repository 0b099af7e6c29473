import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListAddress, ListEntry } from '../api/types';
import { paths } from '../paths';
import { ChipMark } from '../ui/marks';
import { EntryDialog } from './EntryDialog';
import { EntryMenu } from './EntryMenu';
import classes from './lists.module.css';
import { MergeDialog } from './MergeDialog';

export interface EntryProps {
  entry: ListEntry;
  at: ListAddress;
  kind: 'statuses' | 'sources';
  /** What it may be merged into. */
  others: ListEntry[];
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

export function EntryRow(props: EntryProps) {
  const { t } = useTranslation();
  const { entry, at, kind, others } = props;
  const [editing, edit] = useDisclosure(false);
  const [merging, merge] = useDisclosure(false);
  const leads = paths.leads(kind === 'statuses' ? { status: entry.id } : { source: entry.id });
  return (
    <>
      <div className={classes.name}>
        <ChipMark chip={{ ...entry, retired: false }} />
        {entry.initial && <span className={classes.initial}>{t('settings.list.initial')}</span>}
        {entry.retired && <span className={classes.quiet}>{t('settings.list.retired')}</span>}
      </div>
      <span className={classes.leads}>
        {entry.leads > 0 ? (
          <Link to={leads}>{t('settings.list.leads', { count: entry.leads })}</Link>
        ) : (
          <span className={classes.quiet}>{t('settings.list.leads', { count: 0 })}</span>
        )}
      </span>
      <EntryMenu {...props} onEdit={edit.open} onMerge={merge.open} />
      <EntryDialog
        title={t('settings.list.editTitle', { name: entry.name })}
        at={at}
        entry={entry}
        opened={editing}
        onClose={edit.close}
      />
      <MergeDialog entry={entry} others={others} at={at} opened={merging} onClose={merge.close} />
    </>
  );
}
