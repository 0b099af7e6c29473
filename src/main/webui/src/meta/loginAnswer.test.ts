import { expect, test } from 'vitest';
import { loginAnswer } from './loginAnswer';

const of = (text: string) => loginAnswer(new URLSearchParams(text));

test('a code comes with its state, without what Facebook hangs on', () => {
  expect(of('code=AQB&state=s1')).toEqual({ code: 'AQB', state: 's1' });
  expect(of('code=AQB&state=s1%23_%3D_')).toEqual({ code: 'AQB', state: 's1' });
});

test('a cancelled login tells why', () => {
  expect(of('error=access_denied&error_reason=user_denied&state=s1')).toEqual({
    state: 's1',
    error: 'access_denied',
    errorReason: 'user_denied',
  });
});

test('an address without an answer is nothing to finish', () => {
  expect([of(''), of('code=AQB'), of('state=s1')]).toEqual([null, null, null]);
});
