import { describe, expect, test } from 'vitest';
import { Format } from './format';

const kyiv = new Format('uk', 'Europe/Kyiv');
const english = new Format('en', 'UTC');
const now = Date.parse('2026-11-22T10:00:00Z');

describe('times', () => {
  test('are told in the zone of the person and with 24 hours', () => {
    expect(kyiv.clock('2026-11-22T21:30:00Z')).toBe('23:30');
    expect(english.clock('2026-11-22T00:05:00Z')).toBe('00:05');
  });

  test('fall on the local day', () => {
    expect(kyiv.dayOf(new Date('2026-11-22T22:30:00Z'))).toBe('2026-11-23');
  });

  test('that are near are told relatively, far ones by date', () => {
    expect(english.relative('2026-11-22T09:57:00Z', now)).toBe('3 min. ago');
    expect(english.relative('2026-11-01T09:57:00Z', now)).toBe('Nov 1, 2026');
  });
});

describe('spans', () => {
  test('have one unit that fits', () => {
    expect([850, 2400, 180_000, 7_200_000].map(ms => english.span(ms))).toEqual([
      '850 ms',
      '2.4 sec',
      '3 min',
      '2 hr',
    ]);
  });
});
