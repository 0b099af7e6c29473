import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Lights } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { Section } from '../ui/Section';
import classes from './dashboard.module.css';

export function LightsSection({ lights }: { lights: Lights }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = ['credentials', 'webhook', 'token'] as const;
  const good = names.every(name => lights[name].ok);
  const todo = (name: (typeof names)[number]) =>
    name === 'token'
      ? t(`dashboard.lights.todo.token.${lights.token.reason}`)
      : t(`dashboard.lights.todo.${name}`);
  return (
    <Section
      title={t('dashboard.lights.title')}
      text={good && t('dashboard.lights.allGood')}
      action={
        !good && (
          <Button component={Link} to={paths.meta()} size="xs" variant="default">
            {t('dashboard.lights.open')}
          </Button>
        )
      }
      plain
    >
      <ul className={classes.lights}>
        {names.map(name => {
          const { ok, at } = lights[name];
          const Icon = ok ? IconCircleCheckFilled : IconCircleXFilled;
          return (
            <li key={name} data-ok={ok}>
              <Icon size={20} />
              <div>
                <strong>{t(`dashboard.lights.${name}`)}</strong>
                <small>
                  {ok ? t('dashboard.lights.good') : `${t('dashboard.lights.bad')}: ${todo(name)}`}
                  {ok && at && ` · ${t('dashboard.lights.since', { time: format.dateTime(at) })}`}
                </small>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
