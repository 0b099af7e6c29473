import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../api/types';

export const languages: { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'tr', name: 'Türkçe' },
  { code: 'uk', name: 'Українська' },
  { code: 'ru', name: 'Русский' },
  { code: 'pl', name: 'Polski' },
];

const load: Record<Language, () => Promise<{ words: object }>> = {
  en: () => import('./en'),
  tr: () => import('./tr'),
  uk: () => import('./uk'),
  ru: () => import('./ru'),
  pl: () => import('./pl'),
};

const kept = 'leadline.language';

function preferred(): Language {
  const wanted = [localStorage.getItem(kept) ?? '', ...navigator.languages].map(one => one.slice(0, 2));
  return wanted.map(code => languages.find(one => one.code === code)?.code).find(code => code) ?? 'en';
}

/** The language that is spoken now. */
export const spoken = (): Language => languages.find(one => one.code === i18next.language)?.code ?? 'en';

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await load[language]()).words);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(preferred());
}
