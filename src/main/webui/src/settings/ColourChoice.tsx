import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '../api/types';
import classes from './lists.module.css';

const colours: Colour[] = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
];

export function ColourChoice({ value, onChange }: { value: Colour; onChange: (colour: Colour) => void }) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <fieldset className={classes.colours}>
      <legend>
        {t('settings.list.colour')}: {t(`settings.list.colours.${value}`)}
      </legend>
      {colours.map(colour => (
        <label
          key={colour}
          className={classes.colour}
          title={t(`settings.list.colours.${colour}`)}
          style={{ background: `var(--mantine-color-${colour}-6)` }}
        >
          <input
            type="radio"
            name={group}
            value={colour}
            checked={colour === value}
            onChange={() => onChange(colour)}
            aria-label={t(`settings.list.colours.${colour}`)}
          />
        </label>
      ))}
    </fieldset>
  );
}
