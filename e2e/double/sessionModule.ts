import { EventEmitter } from "node:events";
import type { CustomScheme, OnBeforeRequestListenerDetails } from "electron";
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

/** Imitates the one session that a window without a partition has, and keeps what main sets on it. */
export function defaultSession(running: RunningApp) {
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
    setSpellCheckerLanguages: (languages: string[]) =>
      running.record("session.setSpellCheckerLanguages", languages),
  });
  return { module: strict("session", session), handlers };
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
