import { useTranslation } from 'react-i18next';
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import type { Light, Lights } from '../api/types';
import { Moment } from '../ui/marks';
import classes from './meta.module.css';

/** Three lights; each that isn't green says what to do next. */
export function StatusLights({ lights }: { lights: Lights }) {
  const { t } = useTranslation();
  const token =
    lights.token.reason === 'NEEDS_RECONNECT'
      ? t('meta.lights.tokenNeedsReconnect')
      : t('meta.lights.tokenNoConnection');
  return (
    <ul className={classes.lights} aria-label={t('meta.lights.title')}>
      <StatusLight
        light={lights.credentials}
        name={t('meta.lights.credentials')}
        good={t('meta.lights.credentialsOk')}
        bad={t('meta.lights.credentialsMissing')}
      />
      <StatusLight
        light={lights.webhook}
        name={t('meta.lights.webhook')}
        good={t('meta.lights.webhookOk')}
        bad={t('meta.lights.webhookMissing')}
      />
      <StatusLight
        light={lights.token}
        name={t('meta.lights.token')}
        good={t('meta.lights.tokenOk')}
        bad={token}
      />
    </ul>
  );
}

function StatusLight({ light, name, good, bad }: { light: Light; name: string; good: string; bad: string }) {
  const { t } = useTranslation();
  const Icon = light.ok ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <li className={classes.light} data-ok={light.ok || undefined}>
      <Icon size={18} aria-label={light.ok ? t('meta.lights.good') : t('meta.lights.bad')} role="img" />
      <div>
        <strong>{name}</strong>
        <p>
          {light.ok ? good : bad} {light.ok && light.at && <Moment at={light.at} />}
        </p>
      </div>
    </li>
  );
}
