import { EventEmitter } from "node:events";
import type { CustomScheme, OnBeforeRequestListenerDetails, ProxyConfig } from "electron";
import type { RunningApp } from "./runningApp.ts";
import { strict } from "./strict.ts";

type CheckHandler = (contents: unknown, permission: string, origin: string) => boolean;
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: { readonly requestingUrl: string; readonly isMainFrame: boolean },
) => void;
type BeforeRequest = (
  details: Partial<OnBeforeRequestListenerDetails>,
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void;

/** Imitates a session, and keeps what main sets on it. Every one is announced to main as it is made. */
export function sessionDouble(running: RunningApp) {
  const handlers: {
    check?: CheckHandler;
    request?: RequestHandler;
    device?: () => boolean;
    beforeRequest?: BeforeRequest;
  } = {};
  const session = Object.assign(new EventEmitter(), {
    webRequest: strict("session.webRequest", {
      onBeforeRequest: (listener: BeforeRequest) => void (handlers.beforeRequest = listener),
    }),
    setPermissionCheckHandler: (handler: CheckHandler) => void (handlers.check = handler),
    setPermissionRequestHandler: (handler: RequestHandler) => void (handlers.request = handler),
    setDevicePermissionHandler: (handler: () => boolean) => void (handlers.device = handler),
    setSpellCheckerDictionaryDownloadURL: (url: string) =>
      running.record("session.setSpellCheckerDictionaryDownloadURL", url),
    setSpellCheckerEnabled: (isEnabled: boolean) =>
      running.record("session.setSpellCheckerEnabled", isEnabled),
    setProxy: (config: ProxyConfig) => {
      running.record("session.setProxy", config);
      return Promise.resolve();
    },
    clearCache: () => {
      running.record("session.clearCache");
      return Promise.resolve();
    },
    // Never asked: what Node thinks of a certificate is all there is.
    setCertificateVerifyProc: () => running.record("session.setCertificateVerifyProc"),
    fetch: (url: string, init: RequestInit) => fetchAs(running, handlers.beforeRequest, url, init),
  });
  return { module: strict("session", session), handlers };
}

/** Sessions beside the default one, by partition. Only such as are gone with the app are imitated. */
export function partitions(running: RunningApp) {
  const sessions = new Map<string, ReturnType<typeof sessionDouble>>();
  const fromPartition = (partition: string, options: unknown) => {
    running.record("session.fromPartition", partition, options);
    if (!running.isReady) throw new Error("Session can only be received when app is ready");
    if (partition.startsWith("persist:"))
      throw new Error("Electron double: a session that is kept on disk is not imitated");
    const known = sessions.get(partition);
    if (known !== undefined) return known.module;
    const created = sessionDouble(running);
    sessions.set(partition, created);
    running.electron.app.emit("session-created", created.module);
    return created.module;
  };
  return { sessions, fromPartition };
}

/** Asks main as Electron would, then fetches with Node, over the real network. */
async function fetchAs(
  running: RunningApp,
  beforeRequest: BeforeRequest | undefined,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const isCancelled = await new Promise<boolean>((resolve) => {
    if (beforeRequest === undefined) resolve(false);
    else
      beforeRequest({ url, method: init.method ?? "GET" }, ({ cancel = false }) => resolve(cancel));
  });
  if (isCancelled) {
    running.blocked.push(url);
    throw new Error("net::ERR_BLOCKED_BY_CLIENT");
  }
  const response = await fetch(url, init);
  // Electron has no answer to hand out where a redirect is not followed.
  if (init.redirect === "manual" && response.status >= 300 && response.status < 400)
    throw new Error("Redirect was cancelled");
  return response;
}

type ServeRequest = (request: Request) => Response | Promise<Response>;

/** Imitates `electron.protocol`. A scheme must be made standard and secure before it is served. */
export function protocolModule(running: RunningApp) {
  const served = new Map<string, ServeRequest>();
  const registered = new Map<string, CustomScheme["privileges"]>();
  const module = strict("protocol", {
    registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]) => {
      if (running.isReady)
        running.errors.push("schemes must be registered before the app is ready");
      for (const { scheme, privileges } of schemes) registered.set(scheme, privileges);
      running.record("protocol.registerSchemesAsPrivileged", schemes);
    },
    handle: (scheme: string, serve: ServeRequest) => {
      const { standard = false, secure = false } = registered.get(scheme) ?? {};
      if (!standard || !secure)
        running.errors.push(`${scheme}: is not standard and secure, so it would have no storage`);
      served.set(scheme, serve);
    },
  });
  return { module, served };
}
