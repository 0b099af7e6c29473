import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session';

/** Writes numbers and times in a language and a time zone; hours always from 0 to 23. */
export class Format {
  constructor(
    readonly language: string,
    readonly timeZone: string | undefined,
  ) {}

  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  /** What stands between whole and part in this language. */
  get decimalSign(): string {
    return new Intl.NumberFormat(this.language).formatToParts(0.5).find(part => part.type === 'decimal')!
      .value;
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  private time(at: string | Date, options: Intl.DateTimeFormatOptions): string {
    const zone = this.timeZone ? { timeZone: this.timeZone } : {};
    return new Intl.DateTimeFormat(this.language, { ...options, ...zone, hourCycle: 'h23' }).format(
      new Date(at),
    );
  }

  dateTime(at: string | Date): string {
    return this.time(at, { dateStyle: 'medium', timeStyle: 'short' });
  }

  dateTimeSeconds(at: string | Date): string {
    return this.time(at, { dateStyle: 'medium', timeStyle: 'medium' });
  }

  clock(at: string | Date): string {
    return this.time(at, { hour: '2-digit', minute: '2-digit' });
  }

  clockSeconds(at: string | Date): string {
    return this.time(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  }

  date(at: string | Date): string {
    return this.time(at, { dateStyle: 'medium' });
  }

  /** A calendar day such as 2026-11-22, which belongs to no time zone. */
  day(day: string, options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }): string {
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T12:00Z`),
    );
  }

  month(month: string): string {
    return this.day(`${month}-15`, { month: 'long', year: 'numeric' });
  }

  /** The local calendar day of a moment, as yyyy-mm-dd. */
  dayOf(at: Date): string {
    const zone = this.timeZone ? { timeZone: this.timeZone } : {};
    return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zone }).format(at);
  }

  relative(at: string, now: number): string {
    const seconds = Math.round((new Date(at).getTime() - now) / 1000);
    const words = new Intl.RelativeTimeFormat(this.language, { numeric: 'auto', style: 'short' });
    const size = Math.abs(seconds);
    if (size < 45) return words.format(0, 'second');
    if (size < 45 * 60) return words.format(Math.round(seconds / 60), 'minute');
    if (size < 22 * 3600) return words.format(Math.round(seconds / 3600), 'hour');
    if (size < 7 * 86_400) return words.format(Math.round(seconds / 86_400), 'day');
    return this.date(at);
  }

  /** A span such as 850 ms, 2.4 s, 3 min or 2 h, with one unit. */
  span(ms: number): string {
    const unit = (value: number, name: string) =>
      new Intl.NumberFormat(this.language, {
        style: 'unit',
        unit: name,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 && name !== 'millisecond' ? 1 : 0,
      }).format(value);
    if (ms < 1000) return unit(Math.round(ms), 'millisecond');
    if (ms < 60_000) return unit(ms / 1000, 'second');
    if (ms < 3_600_000) return unit(ms / 60_000, 'minute');
    if (ms < 86_400_000) return unit(ms / 3_600_000, 'hour');
    return unit(ms / 86_400_000, 'day');
  }

  /** A size such as 1.4 kB. */
  bytes(size: number): string {
    return new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit: 'kilobyte',
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(size / 1000);
  }

  /** Today moved by some days, as yyyy-mm-dd. */
  dayFromNow(days: number): string {
    return this.dayOf(new Date(Date.now() + days * 86_400_000));
  }

  list(parts: string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(parts);
  }
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { data } = useQuery(sessionQuery);
  const zone = data?.person.timeZone;
  return useMemo(() => new Format(i18n.language, zone), [i18n.language, zone]);
}

export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
