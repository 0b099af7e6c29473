import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { SandboxPage } from '../api/types';
import { ask } from '../ui/confirm';
import { StateMark } from '../ui/marks';
import { Section } from '../ui/Section';
import { TableFrame } from '../ui/TableFrame';
import classes from './demo.module.css';
import { SandboxFormPart } from './SandboxFormPart';
import { useControl } from './useControl';

/** What can be lost; the names are Meta's own. */
const permissions = ['leads_retrieval', 'pages_manage_metadata', 'pages_manage_ads', 'pages_show_list'];

export function SandboxPages({ pages }: { pages: SandboxPage[] }) {
  const { t } = useTranslation();
  const control = useControl();
  const killAll = () =>
    ask(t, {
      title: t('demo.sandbox.pages.killAllTitle'),
      text: t('demo.sandbox.pages.killAllText'),
      confirm: t('demo.sandbox.pages.killAll'),
      danger: true,
      run: () =>
        control.mutate({
          run: () => api.post('/api/sandbox/token-deaths', { body: {} }),
          done: t('demo.sandbox.pages.killed'),
        }),
    });
  return (
    <Section
      title={t('demo.sandbox.pages.title')}
      text={t('demo.sandbox.pages.text')}
      plain
      action={
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              control.mutate({
                run: () => api.delete('/api/sandbox/permission-losses'),
                done: t('demo.sandbox.pages.restored'),
              })
            }
          >
            {t('demo.sandbox.pages.restorePermissions')}
          </Button>
          <Button size="xs" variant="light" color="red" onClick={killAll}>
            {t('demo.sandbox.pages.killAll')}
          </Button>
        </Group>
      }
    >
      <TableFrame
        label={t('demo.sandbox.pages.title')}
        head={
          <>
            <th scope="col">{t('demo.sandbox.pages.page')}</th>
            <th scope="col">{t('demo.sandbox.pages.forms')}</th>
            <th scope="col">{t('demo.sandbox.pages.state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('demo.sandbox.pages.happen')}</span>
            </th>
          </>
        }
      >
        {pages.map(page => (
          <Row key={page.pageId} page={page} />
        ))}
      </TableFrame>
    </Section>
  );
}

function Row({ page }: { page: SandboxPage }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td data-main>
        <strong>{page.name}</strong>
        <div className={classes.quiet}>{page.pageId}</div>
      </td>
      <td data-label={t('demo.sandbox.pages.forms')} className={classes.forms}>
        {page.forms.map(form => (
          <SandboxFormPart key={form.formId} form={form} />
        ))}
      </td>
      <td data-label={t('demo.sandbox.pages.state')}>
        <Group gap={6}>
          <StateMark tone={page.subscribed ? 'good' : 'quiet'}>
            {page.subscribed ? t('demo.sandbox.pages.subscribed') : t('demo.sandbox.pages.notSubscribed')}
          </StateMark>
          {page.tokenState === 'DEAD' && (
            <StateMark tone="bad">{t('demo.sandbox.pages.tokenDead')}</StateMark>
          )}
          {page.vanished && <StateMark tone="bad">{t('demo.sandbox.pages.vanished')}</StateMark>}
        </Group>
      </td>
      <td data-align="right">
        <Misfortunes page={page} />
      </td>
    </tr>
  );
}

function Misfortunes({ page }: { page: SandboxPage }) {
  const { t } = useTranslation();
  const control = useControl();
  const { pageId, name } = page;
  const lose = (permission: string) =>
    control.mutate({
      run: () => api.post('/api/sandbox/permission-losses', { body: { pageId, permission } }),
      done: t('demo.sandbox.pages.lost'),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          rightSection={<IconChevronDown size={14} />}
          loading={control.isPending}
        >
          {t('demo.sandbox.pages.happen')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            control.mutate({
              run: () => api.post('/api/sandbox/token-deaths', { body: { pageId } }),
              done: t('demo.sandbox.pages.killed'),
            })
          }
        >
          {t('demo.sandbox.pages.kill')}
        </Menu.Item>
        {page.vanished ? (
          <Menu.Item
            onClick={() =>
              control.mutate({
                run: () => api.delete('/api/sandbox/pages/{pageId}/vanishing', { path: { pageId } }),
                done: t('demo.sandbox.pages.back', { name }),
              })
            }
          >
            {t('demo.sandbox.pages.return')}
          </Menu.Item>
        ) : (
          <Menu.Item
            onClick={() =>
              control.mutate({
                run: () => api.put('/api/sandbox/pages/{pageId}/vanishing', { path: { pageId } }),
                done: t('demo.sandbox.pages.gone', { name }),
              })
            }
          >
            {t('demo.sandbox.pages.vanish')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('demo.sandbox.pages.losePermission')}</Menu.Label>
        {permissions.map(permission => (
          <Menu.Item key={permission} onClick={() => lose(permission)}>
            {permission}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
