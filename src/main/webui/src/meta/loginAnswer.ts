/** What Facebook's login brings back in the address. */
export interface LoginAnswer {
  state: string;
  code?: string;
  error?: string;
  errorReason?: string;
  errorDescription?: string;
}

export function loginAnswer(params: URLSearchParams): LoginAnswer | null {
  // Facebook may hang "#_=_" on; behind a proxy it has been seen as part of the last parameter.
  const read = (name: string) => params.get(name)?.replace(/#?_=_$/, '') || undefined;
  const state = read('state');
  const [code, error] = [read('code'), read('error')];
  if (!state || (!code && !error)) return null;
  if (code) return { state, code };
  const [errorReason, errorDescription] = [read('error_reason'), read('error_description')];
  return {
    state,
    error: error!,
    ...(errorReason ? { errorReason } : {}),
    ...(errorDescription ? { errorDescription } : {}),
  };
}
