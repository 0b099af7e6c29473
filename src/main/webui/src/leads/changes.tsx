import { Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { peopleQuery, statusesQuery } from '../api/queries';
import type { LeadDetail } from '../api/types';
import { ChipMark } from '../ui/marks';
import { toastDone, toastFailed } from '../ui/toast';
import { leadQuery } from './leadQuery';
import classes from './leads.module.css';

interface Step<Value> {
  /** What to set it to. */
  to: Value;
  version: number;
  said: (after: LeadDetail) => string;
  /** What brings the lead back to where it was; none for an undo itself. */
  back?: Value;
}

/** Changes one thing of a lead and offers to undo it. Somebody else's change in between is a conflict, never lost. */
function useChange<Value extends string | null>(
  lead: LeadDetail,
  send: (path: { id: string }, to: Value, version: number) => Promise<LeadDetail>,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ to, version }: Step<Value>) => send({ id: lead.id }, to, version),
    onSuccess: (after, { back, said }) => {
      client.setQueryData(leadQuery(lead.id).queryKey, after);
      const undo = back !== undefined && {
        label: t('common.undo'),
        run: () => change.mutate({ to: back, version: after.version, said }),
      };
      toastDone(said(after), undo || undefined);
    },
    onError: error => toastFailed(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: ['leads'] }),
  });
  return change;
}

export function StatusSelect({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const { data: statuses = [] } = useQuery(statusesQuery);
  const change = useChange<string>(lead, (path, statusId, version) =>
    api.put('/api/leads/{id}/status', { path, body: { statusId, version } }),
  );
  // A retired status may stay on a lead, but nobody chooses it any more.
  const offered = statuses.filter(status => !status.retired);
  const chips = [lead.status, ...offered.filter(status => status.id !== lead.status.id)];
  const sorted = offered.some(status => status.id === lead.status.id) ? offered : chips;
  return (
    <Select
      aria-label={t('leads.status')}
      w={180}
      leftSection={
        <span
          className={classes.dot}
          style={{ background: `var(--mantine-color-${lead.status.colour}-6)` }}
        />
      }
      data={sorted.map(({ id, name }) => ({ value: id, label: name }))}
      value={lead.status.id}
      allowDeselect={false}
      disabled={change.isPending}
      renderOption={({ option }) => {
        const chip = chips.find(({ id }) => id === option.value);
        return chip && <ChipMark chip={chip} />;
      }}
      onChange={statusId =>
        statusId &&
        statusId !== lead.status.id &&
        change.mutate({
          to: statusId,
          version: lead.version,
          said: after => t('leads.statusSet', { name: after.status.name }),
          back: lead.status.id,
        })
      }
    />
  );
}

const nobody = 'none';

export function AssigneeSelect({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const { data: people = [] } = useQuery(peopleQuery);
  const change = useChange<string | null>(lead, (path, personId, version) =>
    api.put('/api/leads/{id}/assignee', { path, body: { personId, version } }),
  );
  const current = lead.assignee?.id ?? null;
  const offered = people.filter(person => person.active || person.id === current);
  const known =
    !lead.assignee || offered.some(person => person.id === current) ? offered : [...offered, lead.assignee];
  return (
    <Select
      aria-label={t('leads.assignee')}
      w={200}
      searchable
      data={[
        { value: nobody, label: t('common.unassigned') },
        ...known.map(({ id, name, active }) => ({
          value: id,
          label: active ? name : `${name} ${t('common.inactive')}`,
        })),
      ]}
      value={current ?? nobody}
      allowDeselect={false}
      disabled={change.isPending}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={chosen => {
        const personId = chosen === nobody ? null : chosen;
        if (chosen === null || personId === current) return;
        change.mutate({
          to: personId,
          version: lead.version,
          said: after => t('leads.assigneeSet', { name: after.assignee?.name ?? t('common.unassigned') }),
          back: current,
        });
      }}
    />
  );
}
