import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MetaPage } from '../api/types';
import { paths } from '../paths';
import { PageHeader } from '../ui/PageHeader';
import { Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { FormsSection } from './FormsSection';
import classes from './meta.module.css';
import { PageAssignee } from './PageAssignee';
import { PageCountry } from './PageCountry';
import { PageState } from './PageState';
import { pagesQuery } from './queries';
import { ReconcileButton } from './ReconcileButton';

/** One page of Meta: what is with it, what it says of its leads, and how each of its forms is read. */
export default function PageSyncPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(pagesQuery);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const page = items.find(one => one.id === id);
        return page ? (
          <Content page={page} />
        ) : (
          <EmptyState
            icon={IconMapOff}
            title={t('common.notFound.title')}
            text={t('common.notFound.text')}
            action={
              <Button component={Link} to={paths.meta()} variant="default">
                {t('meta.sync.back')}
              </Button>
            }
          />
        );
      }}
    </Loaded>
  );
}

function Content({ page }: { page: MetaPage }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={page.name}
        back={
          <Link to={paths.meta()}>
            <IconChevronLeft size={14} />
            {t('meta.sync.back')}
          </Link>
        }
        marks={<span className={classes.quiet}>{page.pageId}</span>}
        action={<ReconcileButton page={page} />}
      />
      <div className={classes.columns}>
        <Section title={t('meta.pages.state')}>
          <div className={classes.pageState}>
            <PageState page={page} />
          </div>
        </Section>
        <Section title={t('meta.sync.settings')}>
          <div className={classes.fields}>
            <div>
              <strong>{t('meta.pages.assignee')}</strong>
              <PageAssignee page={page} />
            </div>
            <PageCountry page={page} />
          </div>
        </Section>
      </div>
      <FormsSection page={page} />
    </>
  );
}
