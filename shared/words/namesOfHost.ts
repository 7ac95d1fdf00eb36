/**
 * Finds where a text names the host, in full or without what kind of council it is, with "the" before it
 * where that stands there; null where the name says too little to be looked for. A short name that is a
 * word too ("Reading", "Bath") is one where it begins a sentence or has no capital.
 */
export function namesOfHost(hostName: string): RegExp | null {
  const full = hostName.trim();
  const short = shortNameOf(full);
  const [asFull, asShort] = [full, short].map((name) => (name.length > 2 ? escaped(name) : null));
  const isWordToo = wordsToo.test(short);
  const named = (
    isWordToo
      ? [asFull, full.toUpperCase(), asShort && `(?<=[^.!?\\s]\\s)${asShort}`, short.toUpperCase()]
      : [asFull, asShort]
  ).filter((name) => name !== null && name !== undefined);
  return named.length === 0
    ? null
    : new RegExp(
        `(?:\\b[Tt]he )?(?<!\\p{L})(?:${named.join("|")})(?!\\p{L})`,
        isWordToo ? "gu" : "giu",
      );
}

/** The name of a council without what kind of council it is; empty where nothing is left. */
export const shortNameOf = (name: string): string =>
  name.trim().replace(kindBefore, "").replace(kindBehind, "");

const kindBefore =
  /^(?:(?:the|london|royal|metropolitan|unitary|city|county|borough|district|council)\s+(?:of\s+)?)+/iu;
const kindBehind =
  /(?:(?:^|\s+)(?:city|county|borough|metropolitan|district|unitary|council|authority|corporation))+$/iu;

/** Councils and towns of England that are called by a word. */
const wordsToo =
  /^(?:barking|bath|bury|deal|derby|hull|mole|reading|rugby|sale|slough|test|ware|wells)$/iu;

const escaped = (name: string): string => name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
