import { Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openPalette } from './Palette';
import classes from './Shell.module.css';

const keys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

/** Opens the palette, and tells the keys that do so too. */
export function PaletteHint({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.search}>
      <Tooltip label={`${t('common.palette.open')} (${keys})`} position="right" disabled={!narrow}>
        <UnstyledButton
          className={classes.entry}
          onClick={openPalette}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
        >
          <IconSearch size={18} stroke={1.6} />
          <span className={narrow ? 'visually-hidden' : undefined}>{t('common.palette.open')}</span>
          {!narrow && (
            <Kbd size="xs" className={classes.keys} aria-hidden>
              {keys}
            </Kbd>
          )}
        </UnstyledButton>
      </Tooltip>
    </div>
  );
}
