/** Closes a switch over a union: a case left out becomes a type error, and at run time a throw. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
