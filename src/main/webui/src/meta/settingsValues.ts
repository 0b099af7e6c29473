import type { DuplicateAction, MetaSettings, MetaSettingsChange } from '../api/types';

/** The form as it is typed; empty text stands for "none". */
export interface SettingsValues {
  appId: string;
  appSecret: string;
  graphVersion: string;
  defaultAssigneeId: string;
  defaultSourceId: string;
  defaultStatusId: string;
  sendMail: boolean;
  duplicateByEmail: boolean;
  duplicateByPhone: boolean;
  duplicateAction: DuplicateAction;
}

export const valuesOf = (settings: MetaSettings): SettingsValues => ({
  appId: settings.appId ?? '',
  appSecret: '',
  graphVersion: settings.graphVersion,
  defaultAssigneeId: settings.defaultAssigneeId ?? '',
  defaultSourceId: settings.defaultSourceId ?? '',
  defaultStatusId: settings.defaultStatusId ?? '',
  sendMail: settings.sendMail,
  duplicateByEmail: settings.duplicateByEmail,
  duplicateByPhone: settings.duplicateByPhone,
  duplicateAction: settings.duplicateAction,
});

export function changeOf(values: SettingsValues, version: number): MetaSettingsChange {
  const { appSecret, ...rest } = values;
  return {
    ...rest,
    version,
    appId: values.appId.trim(),
    graphVersion: values.graphVersion.trim(),
    defaultAssigneeId: values.defaultAssigneeId || null,
    defaultSourceId: values.defaultSourceId || null,
    defaultStatusId: values.defaultStatusId || null,
    // An untouched secret is not sent, and stays.
    ...(appSecret.trim() ? { appSecret: appSecret.trim() } : {}),
  };
}

/** The fields in which two versions differ. */
export function differences(mine: SettingsValues, theirs: SettingsValues): (keyof SettingsValues)[] {
  return (Object.keys(mine) as (keyof SettingsValues)[]).filter(field => mine[field] !== theirs[field]);
}
