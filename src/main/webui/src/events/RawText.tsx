import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './events.module.css';

/** Raw text in a fixed-width face, JSON with its lines and indents, copied with one click. */
export function RawText({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const shown = useMemo(() => pretty(text), [text]);
  return (
    <div className={classes.raw}>
      <pre tabIndex={0} role="region" aria-label={label}>
        {shown}
      </pre>
      <CopyButton value={shown}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.rawCopy}
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={copy}
            aria-label={t('common.copyOf', { name: label })}
          >
            {copied ? t('events.detail.copied') : t('events.detail.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

// The server sends JSON already laid out; numbers of Meta are longer than a double holds, so that is left as it is.
function pretty(text: string): string {
  if (text.includes('\n')) return text;
  try {
    const value: unknown = JSON.parse(text.replace(/(?<=[[:,]\s*)(\d{16,})(?=\s*[\],}])/g, '"$1"'));
    return JSON.stringify(value, null, 2);
  } catch {
    return text;
  }
}
