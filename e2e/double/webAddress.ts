// app://main/x is shown to Chromium as https://main.app.test/x: a secure, standard origin that it
// already knows, with storage and workers. Main only ever sees app://main/x.

/** The address under which Chromium loads `address`, when its scheme is one that main serves. */
export function toWeb(address: string, schemes: ReadonlySet<string>): string {
  const [, scheme = "", host = "", rest = ""] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  if (!schemes.has(scheme)) return address;
  return `https://${host}.${scheme}.test${rest === "" ? "/" : rest}`;
}

/** The address that main sees for one of Chromium's. */
export function toApp(address: string, schemes: ReadonlySet<string>): string {
  const [, host = "", scheme = "", rest = ""] =
    /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.test([/?#].*)?$/i.exec(address) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest === "" ? "/" : rest}` : address;
}

/** `app://main` of `app://main/x`, which the URL class calls "null". */
export function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(address)?.[0] ?? "null";
}
