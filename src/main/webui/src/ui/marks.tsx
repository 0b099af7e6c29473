import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chip, PersonRef } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import classes from './marks.module.css';

export type Tone = 'good' | 'bad' | 'wait' | 'accent' | 'quiet';

const toneColour: Record<Tone, string> = {
  good: 'var(--ll-good)',
  bad: 'var(--ll-bad)',
  wait: 'var(--ll-wait)',
  accent: 'var(--ll-accent)',
  quiet: 'var(--mantine-color-dimmed)',
};

/** A dot and a word: colour alone never carries the meaning. */
export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.chip} data-tone={tone}>
      <span className={classes.dot} style={{ background: toneColour[tone] }} />
      <span className={classes.word}>{children}</span>
    </span>
  );
}

export function ChipMark({ chip }: { chip: Chip }) {
  const { t } = useTranslation();
  return (
    <span className={classes.chip}>
      <span className={classes.dot} style={{ background: `var(--mantine-color-${chip.colour}-6)` }} />
      <span className={classes.word}>{chip.name}</span>
      {chip.retired && <span className={classes.retired}>{t('common.retired')}</span>}
    </span>
  );
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

export function PersonMark({ person }: { person: PersonRef | null }) {
  const { t } = useTranslation();
  if (!person) return <span className={classes.nobody}>{t('common.unassigned')}</span>;
  return (
    <span className={classes.person}>
      <span className={classes.avatar} aria-hidden>
        {initials(person.name)}
      </span>
      <span className={classes.word}>
        {person.name}
        {!person.active && <span className={classes.retired}> {t('common.inactive')}</span>}
      </span>
    </span>
  );
}

/** "3 min ago", with the exact time in a tooltip and for screen readers. */
export function Moment({ at }: { at: string | null }) {
  const format = useFormat();
  const now = useNow();
  if (!at) return <span className={classes.nobody}>–</span>;
  return (
    <Tooltip label={format.dateTimeSeconds(at)}>
      <time dateTime={at} className={classes.time}>
        {format.relative(at, now)}
      </time>
    </Tooltip>
  );
}
