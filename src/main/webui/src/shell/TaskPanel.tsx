import { Popover, ScrollArea, Tooltip, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { jobsQuery, unfinished } from '../api/jobQueries';
import { paths } from '../paths';
import { JobCard } from '../ui/JobCard';
import { jobName } from '../ui/jobWords';
import { Loaded } from '../ui/states';
import classes from './TaskPanel.module.css';
import { useTaskNews } from './useTaskNews';

/** How many of the latest tasks the panel shows, and among how many it looks for running ones. */
const latest = 8;

/** The background jobs beside whatever page is open: how many run, and the latest of them on a click. */
export function TaskPanel({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const [open, panel] = useDisclosure(false);
  const query = useQuery(jobsQuery(latest));
  useTaskNews(query.data?.items);
  const running = query.data?.items.filter(unfinished).length ?? 0;
  const title = t('jobs.title');
  const words = running > 0 ? `${title}: ${t('jobs.running', { count: running })}` : title;
  return (
    <Popover
      opened={open}
      onChange={panel.toggle}
      position="right-end"
      width={360}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Tooltip label={words} position="right" disabled={!narrow || open}>
          <UnstyledButton className={classes.button} onClick={panel.toggle}>
            <IconListCheck size={18} stroke={1.6} />
            {!narrow && <span aria-hidden>{title}</span>}
            <span className="visually-hidden">{words}</span>
            {running > 0 && (
              <span className={classes.count} aria-hidden>
                {running}
              </span>
            )}
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('jobs.latest')}>
        <div className={classes.head}>
          <h2>{t('jobs.latest')}</h2>
          <Link to={paths.tasks()} onClick={panel.close}>
            {t('jobs.all')}
          </Link>
        </div>
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={classes.none}>{t('jobs.emptyText')}</p>
            ) : (
              <ScrollArea.Autosize mah="min(60vh, 30rem)" offsetScrollbars>
                {items.map(job => (
                  <JobCard
                    key={job.id}
                    job={job}
                    link={
                      <Link
                        to={paths.task(job.id)}
                        aria-label={t('jobs.openOf', { name: jobName(job, t) })}
                        onClick={panel.close}
                      >
                        {t('jobs.open')}
                      </Link>
                    }
                  />
                ))}
              </ScrollArea.Autosize>
            )
          }
        </Loaded>
      </Popover.Dropdown>
    </Popover>
  );
}
