import { expect, test } from 'vitest';
import { detailLines } from './rowDetails';

test('a changed field shows what it was and what it would be', () => {
  const changes = [
    { field: 'phone', old: '0532', new: '+90532', kept: false },
    { field: 'custom.tags', old: null, new: ['a', 'b'], kept: true },
  ];
  expect(detailLines({ changes })).toEqual([
    { name: 'phone', before: '0532', after: '+90532', kept: false },
    { name: 'custom.tags', before: null, after: 'a, b', kept: true },
  ]);
});

test('whatever else a row says is shown by its name', () => {
  expect(detailLines({ leadgenId: '77', error: '' })).toEqual([
    { name: 'leadgenId', before: null, after: '77', kept: false },
    { name: 'error', before: null, after: null, kept: false },
  ]);
});
