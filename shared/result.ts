/** Outcome of something that is expected to fail at times; bugs are thrown instead. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success that carries `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** An expected failure; `error` is a plain object whose `type` says which. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
