import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronLeft, IconPencil, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isGone } from '../api/errors';
import type { LeadDetail } from '../api/types';
import { paths } from '../paths';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded, RowsSkeleton } from '../ui/states';
import { AnswersSection } from './AnswersSection';
import { AssigneeSelect, StatusSelect } from './changes';
import { ContactSection, CustomSection } from './FieldsSection';
import { HistorySection } from './HistorySection';
import { LeadEditor } from './LeadEditor';
import { leadQuery } from './leadQuery';
import { LeadReceipt } from './LeadReceipt';
import classes from './leads.module.css';
import { OriginSection } from './OriginSection';
import { WhySection } from './WhySection';

export default function LeadPage() {
  const { id = '' } = useParams();
  const lead = useQuery(leadQuery(id));
  if (isGone(lead.error)) return <Gone />;
  return (
    <Loaded query={lead} skeleton={<RowsSkeleton rows={14} />}>
      {data => <Lead lead={data} />}
    </Loaded>
  );
}

function Lead({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title={lead.name}
        back={
          <Link to={paths.leads()}>
            <IconChevronLeft size={14} />
            {t('leads.title')}
          </Link>
        }
        marks={
          <>
            <span className={classes.quiet}>#{lead.number}</span>
            {lead.origin?.recovered && (
              <span className={classes.recovered} title={t('leads.origin.recovered')}>
                {t('leads.recovered')}
              </span>
            )}
            {lead.isTest && <span className={classes.test}>{t('leads.test')}</span>}
          </>
        }
        action={
          <>
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit.open}>
              {t('common.edit')}
            </Button>
            <StatusSelect lead={lead} />
            {lead.mayAssign && <AssigneeSelect lead={lead} />}
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.side}>
          <AnswersSection lead={lead} />
          <HistorySection id={lead.id} />
        </div>
        <div className={classes.side}>
          <div className={classes.first}>
            <ContactSection lead={lead} />
            <CustomSection lead={lead} />
          </div>
          <WhySection lead={lead} />
          <LeadReceipt lead={lead} />
          <OriginSection lead={lead} />
        </div>
      </div>
      {editing && <LeadEditor lead={lead} onClose={edit.close} />}
    </>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconUserQuestion}
      title={t('leads.gone.title')}
      text={t('leads.gone.text')}
      action={
        <Button component={Link} to={paths.leads()} variant="default">
          {t('leads.gone.back')}
        </Button>
      }
    />
  );
}
