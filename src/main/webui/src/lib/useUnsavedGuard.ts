import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Stops people from leaving a page with changes that are not saved; `ask` gets what to do on "leave" and on "stay". */
export function useUnsavedGuard(dirty: boolean, ask: (leave: () => void, stay: () => void) => void): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (blocker.state === 'blocked')
      ask(
        () => blocker.proceed(),
        () => blocker.reset(),
      );
    // Asked once per attempt to leave, whatever else is drawn anew meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker.state]);

  useEffect(() => {
    if (!dirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty]);
}
