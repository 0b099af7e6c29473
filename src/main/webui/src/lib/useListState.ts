import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const pageSizes = [10, 25, 50, 100];
const keptSize = 'leadline.page-size';

function initialSize(): number {
  const size = Number(localStorage.getItem(keptSize));
  return pageSizes.includes(size) ? size : 50;
}

/** A list's filters and position, which live in the address so that Back, reload and a sent link show the same. */
export interface ListState {
  /** Filters as the API takes them: each name with all its values. */
  filters: Record<string, string[]>;
  first: (name: string) => string | undefined;
  set: (name: string, value: string | string[] | undefined) => void;
  setMany: (values: Record<string, string | string[] | undefined>) => void;
  clear: () => void;
  limit: number;
  setLimit: (limit: number) => void;
  cursor: string | undefined;
  /** How many rows come before this page. */
  offset: number;
  turn: (cursor: string, by: 1 | -1) => void;
}

export function useListState(names: readonly string[]): ListState {
  const [params, setParams] = useSearchParams();
  const key = names.join();

  const filters = useMemo(
    () =>
      Object.fromEntries(
        key
          .split(',')
          .map(name => [name, params.getAll(name)] as const)
          .filter(([, values]) => values.length > 0),
      ),
    [key, params],
  );

  const setMany = useCallback(
    (values: Record<string, string | string[] | undefined>) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            after.delete(name);
            for (const one of value === undefined ? [] : [value].flat()) if (one) after.append(name, one);
          }
          after.delete('cursor');
          after.delete('at');
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );

  const limit = pageSizes.includes(Number(params.get('limit'))) ? Number(params.get('limit')) : initialSize();
  const offset = Math.max(0, Number(params.get('at') ?? 0) || 0);

  return {
    filters,
    first: name => filters[name]?.[0],
    set: (name, value) => setMany({ [name]: value }),
    setMany,
    clear: () => setMany(Object.fromEntries(names.map(name => [name, undefined]))),
    limit,
    setLimit: size => {
      localStorage.setItem(keptSize, String(size));
      setMany({ limit: String(size) });
    },
    cursor: params.get('cursor') ?? undefined,
    offset,
    turn: (cursor, by) =>
      setParams(before => {
        const after = new URLSearchParams(before);
        after.set('cursor', cursor);
        after.set('at', String(Math.max(0, offset + by * limit)));
        return after;
      }),
  };
}
