import type { TFunction } from 'i18next';
import type { AuditEntry } from '../api/types';

const known = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'password-changed',
  'password-reset-asked',
  'invited',
  'invitation-accepted',
  'role-changed',
  'deactivated',
  'reactivated',
  'sessions-ended',
  'meta-settings-saved',
  'app-secret-shown',
  'meta-connected',
  'meta-connection-ended',
  'page-subscribed',
  'page-stopped',
  'page-assigned',
  'status-created',
  'status-changed',
  'status-retired',
  'status-merged',
  'status-deleted',
  'source-created',
  'source-changed',
  'source-retired',
  'source-merged',
  'source-deleted',
  'field-created',
  'field-changed',
  'field-retired',
  'field-deleted',
  'mapping-saved',
  'mapping-cleared',
  'mapping-applied',
  'page-country-set',
  'leads-bulk-read',
  'app-subscription-renewed',
  'page-subscription-renewed',
  'test-leads-removed',
  'events-exported',
  'events-retried',
  'organisation-changed',
  'renamed',
  'first-administrator-created',
] as const;

/** An action in the reader's words; one that is newer than these words shows its own name. */
export function actionName(action: string, t: TFunction): string {
  const name = known.find(one => one === action);
  return name ? t(`audit.actions.${name}`) : action;
}

/** What changed, as the server wrote it down: "role: AGENT → ADMINISTRATOR". */
export function detailsOf({ details }: AuditEntry): string {
  if (details && 'old' in details && 'new' in details) return shown(details);
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${shown(value)}`)
    .join(' · ');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object' && value !== null) {
    const { old, new: after } = value as { old?: unknown; new?: unknown };
    return old !== undefined || after !== undefined
      ? `${shown(old)} → ${shown(after)}`
      : JSON.stringify(value);
  }
  return value === null || value === undefined ? '–' : String(value);
}
