/**
 * The address as a URL, if segments and a password may be sent there: over https, or plainly to this
 * very computer. No name and password in it.
 */
export function safeAddress(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== "" || url.password !== "") return null;
  if (url.protocol === "https:") return url;
  return url.protocol === "http:" && isLoopback(url.hostname) ? url : null;
}

/** Whether a host is this computer. A name that could be looked up elsewhere is not, but for `localhost`. */
const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
