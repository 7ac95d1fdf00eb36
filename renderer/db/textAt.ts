/** The text at a place of a record, such as `host.name`, `headlines.2.text` or `texts/thanks`; of a list its entries, one on each line. */
export function textAt(record: object, field: string): string {
  const value = field.split(/[./]/u).reduce<unknown>(partOf, record);
  return Array.isArray(value)
    ? value.join("\n")
    : typeof value === "string" || typeof value === "number"
      ? String(value)
      : "";
}

/** The field of a record with a value at a place in it; of a map that entry alone. */
export function withValue(record: object, field: string, value: unknown): object {
  const [map = "", entry] = field.split("/");
  if (entry !== undefined) return { [map]: { [entry]: value } };
  const [name = "", ...path] = field.split(".");
  return { [name]: put(partOf(record, name), path, value) };
}

function put(at: unknown, [key, ...path]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at))
    return at.map((each, i) => (String(i) === key ? put(each, path, value) : each));
  return { ...Object(at), [key]: put(partOf(at, key), path, value) };
}

const partOf = (at: unknown, key: string): unknown => Reflect.get(Object(at), key);
