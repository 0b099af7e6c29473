import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader';
import { Loaded, RowsSkeleton } from '../ui/states';
import { AppProblem } from './AppProblem';
import { Checklist } from './Checklist';
import { ConnectButton } from './ConnectButton';
import { Connections } from './Connections';
import { Counters } from './Counters';
import { StatusLights } from './StatusLights';
import classes from './meta.module.css';
import { PagesSection } from './PagesSection';
import { settingsQuery } from './queries';
import { SettingsForm } from './SettingsForm';
import { TestLeadSection } from './TestLeadSection';

export default function MetaPage() {
  const { t } = useTranslation();
  const query = useQuery(settingsQuery);
  const settings = query.data;
  return (
    <>
      <PageHeader
        title={t('meta.title')}
        marks={
          settings?.sandbox && (
            <Tooltip label={t('meta.sandboxHint')} multiline w={260}>
              <span className={classes.sandbox} tabIndex={0}>
                {t('meta.sandbox')}
              </span>
            </Tooltip>
          )
        }
        action={settings && <ConnectButton settings={settings} />}
      />
      <Counters />
      <Loaded query={query} skeleton={<RowsSkeleton rows={14} height={24} />}>
        {loaded => (
          <>
            {loaded.appProblem && <AppProblem text={loaded.appProblem} />}
            <StatusLights lights={loaded.lights} />
            <Checklist settings={loaded} />
            <SettingsForm settings={loaded} />
            <Connections settings={loaded} />
            <PagesSection />
            <TestLeadSection />
          </>
        )}
      </Loaded>
    </>
  );
}
