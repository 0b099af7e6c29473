import { expect, test } from 'vitest';
import { linked } from './linked';

test('addresses in a mail become links, the full stop behind them does not', () => {
  expect(linked('Open http://localhost:8080/access/ab-c. Bye')).toEqual([
    { text: 'Open ' },
    { text: 'http://localhost:8080/access/ab-c', href: 'http://localhost:8080/access/ab-c' },
    { text: '. Bye' },
  ]);
});

test('nothing but web addresses becomes a link', () => {
  expect(linked('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }]);
});
