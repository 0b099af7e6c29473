import { expect, test } from 'vitest';
import type { MetaSettings } from '../api/types';
import { changeOf, differences, valuesOf } from './settingsValues';

const settings = {
  appId: '700',
  appSecretSet: true,
  graphVersion: 'v26.0',
  defaultAssigneeId: null,
  defaultSourceId: 's1',
  defaultStatusId: null,
  sendMail: true,
  duplicateByEmail: false,
  duplicateByPhone: false,
  duplicateAction: 'SKIP',
} as MetaSettings;

test('an untouched secret is not sent', () => {
  expect(changeOf(valuesOf(settings), 4)).not.toHaveProperty('appSecret');
  expect(changeOf({ ...valuesOf(settings), appSecret: ' abc ' }, 4).appSecret).toBe('abc');
});

test('what nobody chose is sent as nothing', () => {
  expect(changeOf(valuesOf(settings), 4)).toMatchObject({
    version: 4,
    defaultAssigneeId: null,
    defaultSourceId: 's1',
  });
});

test('only the fields that differ are shown in a conflict', () => {
  const mine = valuesOf(settings);
  expect(differences(mine, { ...mine, sendMail: false, appId: '701' })).toEqual(['appId', 'sendMail']);
});
