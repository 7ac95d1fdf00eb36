import { childrenOf, type Element, readXml, textOf } from "./xml.ts";

/** Asks for no more than is used. */
export const propfindBody =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/** A name as it stands in an address: every part encoded, slashes kept. */
export const encodePath = (name: string): string =>
  name.split("/").map(encodeURIComponent).join("/");

interface Entry {
  readonly name: string;
  readonly isCollection: boolean;
  readonly size: number | null;
}

/**
 * What a PROPFIND of depth 1 found directly in `collection`, itself left out. Null when it is no such
 * answer. An address may be absolute or not and is decoded once; one that is not directly in the
 * collection is passed over.
 */
export function readMultistatus(bytes: Uint8Array, collection: URL): readonly Entry[] | null {
  const root = readXml(Buffer.from(bytes).toString("utf8"));
  if (root === null || root.namespace !== dav || root.name !== "multistatus") return null;
  const parent = decodedPath(collection);
  return childrenOf(root, "response", dav).flatMap((response) => {
    const href = textOf(response, "href", dav);
    if (href === null || parent === null || !URL.canParse(href, collection.href)) return [];
    const url = new URL(href, collection);
    const name = nameIn(parent, decodedPath(url));
    return name === null ? [] : [{ name, ...propertiesOf(response, url) }];
  });
}

const dav = "DAV:";

function decodedPath(url: URL): readonly string[] | null {
  try {
    return url.pathname
      .replace(/\/$/, "")
      .split("/")
      .map((part) => decodeURIComponent(part).normalize("NFC"));
  } catch {
    return null; // not UTF-8, or not an encoding
  }
}

function nameIn(parent: readonly string[], path: readonly string[] | null): string | null {
  if (path === null || path.length !== parent.length + 1) return null;
  const name = path.at(-1) ?? "";
  const isWithin = parent.every((part, depth) => part === path[depth]);
  return isWithin && name !== "" && !/[/\\\0]/.test(name) && !/^\.+$/.test(name) ? name : null;
}

function propertiesOf(response: Element, url: URL): Omit<Entry, "name"> {
  const found = childrenOf(response, "propstat", dav)
    .filter((each) => / 200(?: |$)/.test(textOf(each, "status", dav) ?? " 200"))
    .flatMap((each) => childrenOf(each, "prop", dav));
  const type = found.flatMap((prop) => childrenOf(prop, "resourcetype", dav))[0];
  const isCollection =
    childrenOf(type, "collection", dav).length > 0 ||
    (type === undefined && url.pathname.endsWith("/"));
  const length = found
    .map((prop) => textOf(prop, "getcontentlength", dav))
    .find((each) => each !== null);
  const size =
    length !== undefined && length !== null && /^\d+$/.test(length) ? Number(length) : null;
  return { isCollection, size };
}
