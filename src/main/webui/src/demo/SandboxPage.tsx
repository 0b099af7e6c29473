import { useQuery } from '@tanstack/react-query';
import { IconFlaskOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isGone } from '../api/errors';
import { PageHeader } from '../ui/PageHeader';
import { EmptyState, Loaded, RowsSkeleton } from '../ui/states';
import classes from './demo.module.css';
import { DeliveryNumbers } from './DeliveryNumbers';
import { FaultSwitches } from './FaultSwitches';
import { Redelivery } from './Redelivery';
import { sandboxQuery } from './queries';
import { SandboxPages } from './SandboxPages';
import { SubmitLeads } from './SubmitLeads';

export default function SandboxPage() {
  const { t } = useTranslation();
  const query = useQuery(sandboxQuery);
  if (!query.data && isGone(query.error)) {
    return <EmptyState icon={IconFlaskOff} title={t('demo.sandbox.off')} text={t('demo.sandbox.offText')} />;
  }
  return (
    <>
      <PageHeader
        title={t('demo.sandbox.title')}
        marks={
          query.data && (
            <span className={classes.quiet}>{t('demo.sandbox.appId', { id: query.data.appId })}</span>
          )
        }
      />
      <p className={classes.lead}>{t('demo.sandbox.text')}</p>
      <Loaded query={query} skeleton={<RowsSkeleton rows={12} height={24} />}>
        {sandbox => (
          <>
            <DeliveryNumbers sandbox={sandbox} />
            <div className={classes.columns}>
              <div>
                <SubmitLeads pages={sandbox.pages} />
                <Redelivery />
              </div>
              <FaultSwitches faults={sandbox.faults} />
            </div>
            <SandboxPages pages={sandbox.pages} />
          </>
        )}
      </Loaded>
    </>
  );
}
