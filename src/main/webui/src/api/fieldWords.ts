import type { TFunction } from 'i18next';

/**
 * What the server says about a field, in its own English, and our word for it. The first that fits is taken; a number
 * in the server's sentence is the limit that ours names.
 */
const words = [
  [/needed together with the App ID/, 'secretNeeded'],
  [/must not be (?:blank|empty|null)|is needed/, 'required'],
  [/size must be between 0 and (\d+)|at most (\d+) characters/, 'tooLong'],
  [/at least (\d+) characters|size must be between ([1-9]\d*) and/, 'tooShort'],
  [/greater than or equal to (-?\d+)/, 'tooSmall'],
  [/less than or equal to (-?\d+)/, 'tooBig'],
  [/must be a date|is not a date/, 'notDate'],
  [/is not a number|at most 18 digits/, 'notNumber'],
  [/is neither yes nor no|must be true or false/, 'notYesNo'],
  [/is not a phone number/, 'notPhone'],
  [/is not a web address/, 'notUrl'],
  [/is too long/, 'long'],
  [/tried first|must not be your e-mail address/, 'guessable'],
  [/e-mail address/, 'notEmail'],
  [/nobody who works here|not an active person/, 'nobody'],
  [/is not your password/, 'notYourPassword'],
  [/must be another one/, 'another'],
  [/as App ID/, 'appId'],
  [/is not an App Secret/, 'appSecret'],
  [/looks like v\d/, 'graphVersion'],
  [/is not an access token/, 'accessToken'],
  [/token is not valid/, 'tokenDead'],
  [/belongs to another app/, 'tokenForeign'],
  [/wrong type or form|is not an id|is not a (?:cursor|token) of|is not a form's id/, 'wrongForm'],
  [/is not known|is none |is not one of|is no (?:page|form) of|is not a (?:form of|status)/, 'unknown'],
] as const satisfies [RegExp, string][];

/** One complaint of the server about one field, in the reader's language. */
export function fieldWord(message: string, t: TFunction): string {
  for (const [pattern, word] of words) {
    const found = pattern.exec(message);
    if (found) return t(`errors.fields.${word}`, { limit: found.slice(1).find(Boolean) ?? '' });
  }
  return t('errors.fields.other');
}
