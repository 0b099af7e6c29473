import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client';

const period = 1500;
/** After an answer that did not come we ask less and less often, up to this. */
const longest = 15_000;

/**
 * Asks the server every 1.5 s what has changed, as long as the page is visible, and makes the queries of the named
 * topics old. What gathers several topics (the dashboard) is made old by any of them.
 */
export function useChanges(): void {
  const client = useQueryClient();

  useEffect(() => {
    const stop = new AbortController();
    let token: string | undefined;
    let wait = period;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function ask() {
      try {
        const changes = await api.poll('/api/changes', { query: { since: token }, signal: stop.signal });
        wait = period;
        if (!changes) return;
        token = changes.token;
        const { topics } = changes;
        for (const topic of topics) void client.invalidateQueries({ queryKey: [topic] });
        if (topics.length > 0) void client.invalidateQueries({ queryKey: ['dashboard'] });
      } catch {
        wait = Math.min(wait * 2, longest);
      }
    }

    async function turn() {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') await ask();
      if (!stop.signal.aborted) timer = setTimeout(turn, wait);
    }

    const seen = () => {
      if (document.visibilityState === 'visible') void turn();
    };
    document.addEventListener('visibilitychange', seen);
    void turn();
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client]);
}
