/** A moment as an input of type datetime-local takes it: the wall clock of a time zone, to the minute. */
export function wallClock(at: string, timeZone: string | undefined): string {
  const words = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  });
  return words.format(new Date(at)).replace(' ', 'T');
}

/** The moment at which the clock on the wall of a time zone shows this; null when it is no time at all. */
export function momentOf(clock: string, timeZone: string | undefined): string | null {
  const wanted = Date.parse(`${clock}Z`);
  if (Number.isNaN(wanted)) return null;
  let at = wanted;
  // The zone's distance depends on the moment that is sought, so near a change of clocks it is corrected once more.
  for (let turn = 0; turn < 2; turn++) {
    at += wanted - Date.parse(`${wallClock(new Date(at).toISOString(), timeZone)}Z`);
  }
  return new Date(at).toISOString();
}
