import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Protocol } from "electron";
import { appScheme, isOwnAddress } from "./appOrigin.ts";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";
import { listWindowFiles, type WindowFile } from "./windowFiles.ts";

/** Makes `app:` a secure origin with storage and workers of its own. Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      // Neither bypassCSP nor corsEnabled: no other origin may read ours.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the files of `folder`, and nothing else, at the app's own origin. */
export function serveWindowFiles(protocol: Pick<Protocol, "handle">, folder: string): void {
  const files = listWindowFiles(folder);
  protocol.handle(appScheme, (request) => respond(files, request));
}

async function respond(
  files: ReadonlyMap<string, WindowFile>,
  request: Pick<Request, "method" | "url">,
): Promise<Response> {
  if (request.method !== "GET") return refuse(405);
  if (!isOwnAddress(request.url)) return refuse(403);
  const { pathname } = new URL(request.url);
  const found = files.get(pathname === "/" ? "/index.html" : pathname);
  if (found === undefined) return refuse(404);
  const nonce = randomBytes(16).toString("base64");
  const body = await readFile(found.file);
  return new Response(
    found.contentType.startsWith("text/html") ? withNonce(body.toString("utf8"), nonce) : body,
    { headers: headers(found.contentType, nonce) },
  );
}

const refuse = (status: number): Response =>
  new Response(null, { status, headers: headers("text/plain; charset=utf-8", "") });

// The policy has to be in these headers: Electron's header events only see http.
function headers(contentType: string, nonce: string): Record<string, string> {
  return {
    "content-type": contentType,
    "content-security-policy": contentSecurityPolicy(nonce),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
}

/** The meta element in which react-aria looks for the nonce of the style it adds. */
function withNonce(html: string, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}" />`;
  if (!html.includes("</head>")) throw new Error("the window's page has no head");
  return html.replace("</head>", `${meta}</head>`);
}
