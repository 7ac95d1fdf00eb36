/**
 * Carries structured-clone values over Playwright's bridge, whose own serializer keeps typed arrays,
 * dates, bigint and undefined but loses ArrayBuffer, Map and Set. Its source also runs in the page,
 * so it may use nothing from outside itself.
 */
export function codec() {
  const tag = "__structuredClone";
  const walk = (value: unknown, convert: (value: unknown) => unknown): unknown => {
    const converted = convert(value);
    if (converted !== value || typeof converted !== "object" || converted === null)
      return converted;
    if (Array.isArray(converted)) return converted.map((each: unknown) => walk(each, convert));
    const prototype: unknown = Object.getPrototypeOf(converted);
    if (prototype !== Object.prototype && prototype !== null) return converted;
    return Object.fromEntries(
      Object.entries(converted).map(([key, each]) => [key, walk(each, convert)]),
    );
  };
  const pack = (value: unknown): unknown =>
    walk(value, (each) => {
      if (each instanceof Map) return { [tag]: "Map", of: [...each].map(pack) };
      if (each instanceof Set) return { [tag]: "Set", of: [...each].map(pack) };
      // A Node Buffer is cloned as the plain bytes it is; Playwright would make an object of it.
      if (each instanceof Uint8Array && Object.getPrototypeOf(each) !== Uint8Array.prototype)
        return new Uint8Array(each);
      if (each instanceof ArrayBuffer) return { [tag]: "ArrayBuffer", of: new Uint8Array(each) };
      return each;
    });
  const unpack = (value: unknown): unknown =>
    walk(value, (each) => {
      if (typeof each !== "object" || each === null || !(tag in each) || !("of" in each))
        return each;
      const of = each.of;
      if (of instanceof Uint8Array) return of.slice().buffer;
      const parts = (of as unknown[]).map(unpack);
      return each[tag] === "Map" ? new Map(parts as [unknown, unknown][]) : new Set(parts);
    });
  return { pack, unpack };
}
