import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { languages } from '../i18n/i18n';
import { timeZones } from '../lib/format';

export function LanguageSelect(props: Omit<SelectProps, 'data'>) {
  return (
    <Select
      data={languages.map(({ code, name }) => ({ value: code, label: name }))}
      allowDeselect={false}
      {...props}
    />
  );
}

export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  const zones = useMemo(() => {
    const known = timeZones();
    const missing = [props.value, props.defaultValue, 'UTC'].filter(
      (zone): zone is string => typeof zone === 'string' && zone !== '' && !known.includes(zone),
    );
    return [...new Set([...missing, ...known])];
  }, [props.value, props.defaultValue]);
  return <Select data={zones} searchable allowDeselect={false} limit={60} {...props} />;
}

export function CountrySelect({ language, ...props }: Omit<SelectProps, 'data'> & { language: string }) {
  const countries = useMemo(() => countriesIn(language), [language]);
  return <Select data={countries} searchable allowDeselect={false} {...props} />;
}

// Intl knows the names but offers no list: every pair of letters that has a name of its own is a country or territory.
function countriesIn(language: string) {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const notCountries = new Set([
    'EU',
    'EZ',
    'UN',
    'XA',
    'XB',
    'ZZ',
    'QO',
    'AN',
    'BU',
    'CS',
    'DD',
    'FX',
    'NT',
    'SU',
    'TP',
    'YD',
    'YU',
    'ZR',
    'UK',
    'FQ',
    'JT',
    'MI',
    'NQ',
    'PC',
    'PU',
    'PZ',
    'VD',
    'WK',
    'CT',
    'DY',
    'HV',
    'NH',
    'RH',
  ]);
  return letters
    .flatMap(first => letters.map(second => first + second))
    .map(code => ({ value: code, label: names.of(code) ?? '' }))
    .filter(({ value, label }) => label && !notCountries.has(value))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
