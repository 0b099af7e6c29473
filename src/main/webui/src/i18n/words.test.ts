import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = import.meta.dirname;
const languages = ['en', 'tr', 'uk', 'ru', 'pl'];
const pluralForms: Record<string, string[]> = Object.fromEntries(
  languages.map(code => [code, new Intl.PluralRules(code).resolvedOptions().pluralCategories]),
);

function flat(node: unknown, path: string[] = []): [string, string][] {
  if (typeof node === 'string') return [[path.join('.'), node]];
  return Object.entries(node as object).flatMap(([key, value]) => flat(value, [...path, key]));
}

function wordsOf(language: string): Map<string, string> {
  const folder = join(root, language);
  const files = readdirSync(folder).filter(file => file.endsWith('.json'));
  return new Map(
    files.flatMap(file =>
      flat(JSON.parse(readFileSync(join(folder, file), 'utf8')), [file.replace('.json', '')]),
    ),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(plural, '');
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/{{\s*(\w+)/g)].map(found => found[1]!))].sort();
const english = wordsOf('en');
const englishBases = new Set([...english.keys()].map(base));

describe.each(languages)('the words in %s', language => {
  const words = wordsOf(language);

  test('cover exactly the keys of English', () => {
    expect([...new Set([...words.keys()].map(base))].sort()).toEqual([...englishBases].sort());
  });

  test('have every plural form that the language needs', () => {
    const missing = [...english.keys()]
      .filter(key => key.endsWith('_other'))
      .flatMap(key => pluralForms[language]!.map(form => `${base(key)}_${form}`))
      .filter(key => !words.has(key));
    expect(missing).toEqual([]);
  });

  test('are none of them empty and use the placeholders of English', () => {
    const wrong = [...words].filter(([key, text]) => {
      const allowed = placeholders(english.get(`${base(key)}_other`) ?? english.get(key) ?? '');
      const used = placeholders(text);
      // "One lead" may leave the number out.
      const right = plural.test(key)
        ? used.every(name => allowed.includes(name))
        : used.join() === allowed.join();
      return !text.trim() || !right;
    });
    expect(wrong).toEqual([]);
  });
});

test('every key that the code names exists', () => {
  const sources = readdirSync(join(root, '..'), { recursive: true, encoding: 'utf8' }).filter(file =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const named = sources.flatMap(file =>
    [...readFileSync(join(root, '..', file), 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(
      found => found[1]!,
    ),
  );
  expect(named.filter(key => !englishBases.has(key) && !english.has(key))).toEqual([]);
});
