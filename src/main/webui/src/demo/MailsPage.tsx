import { ActionIcon, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconChevronRight, IconMailOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CaughtMail, Page } from '../api/types';
import { paths } from '../paths';
import { Moment } from '../ui/marks';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded } from '../ui/states';
import classes from './demo.module.css';
import { MailReader } from './MailReader';
import { mailsQuery } from './queries';

/** Which mail is open and which page of the list is shown stand in the address. */
export default function MailsPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const open = params.get('mail') ?? undefined;
  const cursor = params.get('cursor') ?? undefined;
  const query = useQuery(mailsQuery(cursor));
  return (
    <>
      <PageHeader title={t('demo.mails.title')} count={query.data?.total} />
      <p className={classes.lead}>{t('demo.mails.text')}</p>
      <Loaded query={query}>
        {page =>
          page.items.length === 0 && !open ? (
            <EmptyState icon={IconMailOff} title={t('demo.mails.empty')} text={t('demo.mails.emptyText')} />
          ) : (
            <div className={classes.mailbox} data-open={open ? true : undefined}>
              <MailList page={page} open={open} cursor={cursor} />
              <div className={classes.reader}>
                {open ? (
                  <MailReader key={open} id={open} back={paths.mails({ cursor })} />
                ) : (
                  <p className={classes.quiet}>{t('demo.mails.choose')}</p>
                )}
              </div>
            </div>
          )
        }
      </Loaded>
    </>
  );
}

interface ListProps {
  page: Page<CaughtMail>;
  open: string | undefined;
  cursor: string | undefined;
}

function MailList({ page, open, cursor }: ListProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('demo.mails.list')} className={classes.mails}>
      <ul>
        {page.items.map(mail => (
          <li key={mail.id}>
            <Link
              to={paths.mails({ mail: mail.id, cursor })}
              aria-current={mail.id === open ? 'true' : undefined}
              preventScrollReset
            >
              <span className={classes.line}>
                <strong>{mail.subject}</strong>
                <Moment at={mail.at} />
              </span>
              <span className={classes.quiet}>{mail.recipient}</span>
            </Link>
          </li>
        ))}
      </ul>
      {(page.previous || page.next) && (
        <Group gap="xs" p="xs" justify="flex-end">
          <Turn to={page.previous} word={t('demo.mails.newer')} icon={<IconChevronLeft size={16} />} />
          <Turn to={page.next} word={t('demo.mails.older')} icon={<IconChevronRight size={16} />} />
        </Group>
      )}
    </nav>
  );
}

function Turn({ to, word, icon }: { to: string | null; word: string; icon: ReactNode }) {
  const [, setParams] = useSearchParams();
  return (
    <ActionIcon
      variant="default"
      size={30}
      disabled={!to}
      aria-label={word}
      onClick={() => to && setParams({ cursor: to })}
    >
      {icon}
    </ActionIcon>
  );
}
