import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../api/types';
import { languages, speak } from '../i18n/i18n';
import { useTitle } from '../lib/useTitle';
import { Mark } from '../ui/Mark';
import classes from './AuthFrame.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  /** The page asks for the language itself. */
  asksLanguage?: boolean;
  children: ReactNode;
}

/** The calm page around everything that one does before being signed in. */
export function AuthFrame({ title, text, asksLanguage, children }: Props) {
  const { t, i18n } = useTranslation();
  useTitle(title);
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <div className={classes.brand}>
          <Mark size={32} />
          <span>Leadline</span>
        </div>
        <h1>{title}</h1>
        {text && <p>{text}</p>}
        {children}
      </main>
      {!asksLanguage && (
        <footer>
          <Select
            size="xs"
            variant="unstyled"
            aria-label={t('staff.language')}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            value={i18n.language}
            onChange={value => value && void speak(value as Language)}
            allowDeselect={false}
            w={130}
          />
        </footer>
      )}
    </div>
  );
}
