import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/types';
import { type PaletteEntry, usePaletteEntries } from './usePaletteEntries';

const list = 'palette-list';
const [store, palette] = createSpotlight();

export const openPalette = palette.open;
const domId = (entry: PaletteEntry) => `palette-${entry.id}`;

/** Ctrl+K or ⌘K: pages, leads by name, language and theme, without the mouse. */
export function Palette({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  return (
    <Spotlight.Root
      store={store}
      shortcut="mod + K"
      tagsToIgnore={[]}
      query={typed}
      onQueryChange={setTyped}
      scrollable
      maxHeight={420}
      // On the dialog itself: the element around it has no role that could bear a name.
      attributes={{ content: { 'aria-label': t('common.palette.title') } }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100 }}
    >
      <Choices session={session} typed={typed} />
    </Spotlight.Root>
  );
}

/** As a combobox of the ARIA patterns: the focus stays in the field, the arrows walk along the options. */
function Choices({ session, typed }: { session: Session; typed: string }) {
  const { t } = useTranslation();
  const { groups, searching } = usePaletteEntries(session, typed);
  const flat = groups.flatMap(group => group.entries);
  const shown = flat.map(entry => entry.id).join();
  const [walked, setWalked] = useState({ shown, to: 0 });
  const current = flat[walked.shown === shown ? walked.to : 0];
  // The arrows move inside the store without telling anybody: it is asked once they have.
  const follow = () => queueMicrotask(() => setWalked({ shown, to: store.getState().selected }));

  // Enter always means the first one until the arrows say otherwise, also when leads come in later.
  useEffect(() => store.updateState(state => ({ ...state, selected: 0 })), [shown]);

  return (
    <>
      <Spotlight.Search
        size="md"
        leftSection={<IconSearch size={18} stroke={1.6} />}
        placeholder={t('common.palette.placeholder')}
        aria-label={t('common.palette.title')}
        role="combobox"
        aria-expanded
        onKeyDown={follow}
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={current && domId(current)}
      />
      <Spotlight.ActionsList id={list} role="listbox" aria-label={t('common.palette.title')}>
        {groups.map(({ word, entries }) => (
          <Spotlight.ActionsGroup
            key={word}
            label={t(`common.palette.${word}`)}
            role="group"
            aria-label={t(`common.palette.${word}`)}
          >
            {entries.map(({ icon: Icon, ...entry }) => (
              <Spotlight.Action
                key={entry.id}
                id={domId({ icon: Icon, ...entry })}
                role="option"
                aria-selected={entry.id === current?.id}
                data-selected={entry.id === current?.id || undefined}
                label={entry.label}
                description={entry.description}
                leftSection={<Icon size={18} stroke={1.6} />}
                onClick={entry.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {flat.length === 0 && <Spotlight.Empty>{t('common.palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <div role="status" className="visually-hidden">
        {searching ? t('common.palette.searching') : t('common.palette.found', { count: flat.length })}
      </div>
    </>
  );
}
