import type { ServerResponse } from "node:http";
import { type Answer, say, type Seen, webServer } from "./webServer.ts";

/** Decides whether to answer otherwise than a WebDAV server would; true when it has. */
export type Fault = (request: Seen, response: ServerResponse, dav: Dav) => unknown;

interface Dav {
  readonly files: Map<string, Buffer>;
  readonly collections: Set<string>;
  /** The right answer, for a fault that only wants to come before or after it. */
  readonly answer: (request: Seen, response: ServerResponse) => void;
}

/** A small WebDAV server in memory that does right until `fault` steps in. */
export async function smallDav(fault: Fault = () => false) {
  const files = new Map<string, Buffer>();
  const collections = new Set(["/dav/"]);
  const dav: Dav = { files, collections, answer: (request, response) => answer(request, response) };

  const answer: Answer = ({ method, url, headers, body }, response) => {
    const path = decodeURIComponent(url.pathname);
    const parent = path.replace(/[^/]+\/?$/, "");
    switch (method) {
      case "PROPFIND":
        if (headers.depth === "infinity") return say(response, 403);
        if (!collections.has(path)) return say(response, 404);
        return say(response, 207, { "content-type": "application/xml" }, listing(dav, path));
      case "GET": {
        const file = files.get(path);
        return file === undefined
          ? say(response, 404)
          : say(response, 200, { "content-type": "application/octet-stream" }, file);
      }
      case "MKCOL":
        if (collections.has(path)) return say(response, 405);
        if (!collections.has(parent)) return say(response, 409);
        collections.add(path);
        return say(response, 201);
      case "PUT":
        if (!collections.has(parent)) return say(response, 409);
        if (headers["if-none-match"] === "*" && files.has(path)) return say(response, 412);
        files.set(path, body);
        return say(response, 201);
      default:
        return say(response, 405);
    }
  };

  const { url, seen } = await webServer(async (request, response) => {
    if ((await fault(request, response, dav)) !== true) answer(request, response);
  });
  const count = (method: string) => seen.filter((each) => each.method === method).length;
  return { url: `${url}dav/`, seen, files, collections, count };
}

function listing({ files, collections }: Dav, folder: string): string {
  const children = [...collections, ...files.keys()].filter(
    (path) => path.startsWith(folder) && /^[^/]+\/?$/.test(path.slice(folder.length)),
  );
  const responses = [folder, ...children].map((path) => {
    const size = files.get(path)?.length;
    const type = size === undefined ? "<D:collection/>" : "";
    const length = size === undefined ? "" : `<D:getcontentlength>${size}</D:getcontentlength>`;
    return `<D:response><D:href>${encodeURI(path)}</D:href><D:propstat><D:prop><D:resourcetype>${type}</D:resourcetype>${length}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
  });
  return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${responses.join("")}</D:multistatus>`;
}
