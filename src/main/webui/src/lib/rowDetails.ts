/** One line of what a row tells: a named value, or a field before and after. */
export interface DetailLine {
  name: string;
  before: string | null;
  after: string | null;
  kept: boolean;
}

const words = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Reads what a job wrote beside a row; `changes` is what a change of fields looks like in every kind of job. */
export function detailLines(details: Record<string, unknown>): DetailLine[] {
  const { changes, ...rest } = details;
  const changed = (Array.isArray(changes) ? changes : []).map((one: Record<string, unknown>) => ({
    name: String(one['field'] ?? ''),
    before: words(one['old']),
    after: words(one['new']),
    kept: one['kept'] === true,
  }));
  const named = Object.entries(rest).map(([name, value]) => ({
    name,
    before: null,
    after: words(value),
    kept: false,
  }));
  return [...changed, ...named];
}
