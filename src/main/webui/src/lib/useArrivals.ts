import { useEffect, useState } from 'react';

const shownFor = 6000;
const none: ReadonlySet<string> = new Set();

interface Seen {
  scope: string;
  ids: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
}

function next(before: Seen | undefined, scope: string, ids: string[]): Seen {
  if (before?.scope !== scope) return { scope, ids: new Set(ids), fresh: none };
  const arrived = ids.filter(id => !before.ids.has(id));
  if (arrived.length === 0) return before;
  return { scope, ids: new Set([...before.ids, ...arrived]), fresh: new Set([...before.fresh, ...arrived]) };
}

/**
 * Ids of rows that came while the list was open; each is named for some seconds. `scope` is what the list shows: after
 * a new filter or page nothing counts as just arrived.
 */
export function useArrivals(ids: string[] | undefined, scope: string): ReadonlySet<string> {
  const [seen, setSeen] = useState<Seen>();
  if (ids) {
    const now = next(seen, scope, ids);
    if (now !== seen) setSeen(now);
  }

  const fresh = seen?.fresh ?? none;
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setSeen(kept => kept && { ...kept, fresh: none }), shownFor);
    return () => clearTimeout(timer);
  }, [fresh]);

  return fresh;
}
