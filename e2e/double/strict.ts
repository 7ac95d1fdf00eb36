/** `target`, except that asking it for something it does not have throws and says what was missing. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      // `then` is what `await` looks for; constructors and iterators come as symbols.
      if (typeof key === "string" && !(key in object) && key !== "then")
        throw new Error(`Electron double: ${name}.${key} is not imitated`);
      return Reflect.get(object, key, receiver);
    },
  });
}
