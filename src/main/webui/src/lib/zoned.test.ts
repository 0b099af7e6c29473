import { expect, test } from 'vitest';
import { momentOf, wallClock } from './zoned';

test('a moment is written and read by the clock of the person, not of the browser', () => {
  expect(wallClock('2026-11-22T21:30:00Z', 'Europe/Kyiv')).toBe('2026-11-22T23:30');
  expect(momentOf('2026-11-22T23:30', 'Europe/Kyiv')).toBe('2026-11-22T21:30:00.000Z');
  expect(momentOf('2026-07-01T08:00', 'Europe/Warsaw')).toBe('2026-07-01T06:00:00.000Z');
});

test('the hours around a change of clocks keep their meaning', () => {
  for (const clock of ['2026-03-29T02:59', '2026-03-29T04:01', '2026-10-25T01:30', '2026-10-25T04:30']) {
    expect(wallClock(momentOf(clock, 'Europe/Kyiv')!, 'Europe/Kyiv')).toBe(clock);
  }
});

test('what is no time is none', () => {
  expect(momentOf('', 'UTC')).toBeNull();
});
