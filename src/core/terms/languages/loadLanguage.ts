import { englishLanguage } from '../english.ts';
import type { Language } from './language.ts';

/** Languages that are loaded when a corpus is written in them. */
const loaders: Readonly<Record<string, () => Promise<Language>>> = {
  de: async () => (await import('./german.ts')).german,
  fr: async () => (await import('./french.ts')).french,
  es: async () => (await import('./spanish.ts')).spanish,
  pt: async () => (await import('./portuguese.ts')).portuguese,
  it: async () => (await import('./italian.ts')).italian,
  nl: async () => (await import('./dutch.ts')).dutch,
  ru: async () => (await import('./russian.ts')).russian,
  no: async () => (await import('./scandinavian.ts')).norwegian,
  da: async () => (await import('./scandinavian.ts')).danish,
  sv: async () => (await import('./scandinavian.ts')).swedish,
  zh: async () => (await import('./eastAsian.ts')).chinese,
  ja: async () => (await import('./eastAsian.ts')).japanese,
};

/** The language with this ISO 639-1 code; English where it is not known. */
export async function loadLanguage(code: string): Promise<Language> {
  return (await loaders[code]?.()) ?? englishLanguage;
}
