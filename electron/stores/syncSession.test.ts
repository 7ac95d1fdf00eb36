import type { ProxyConfig, Session } from "electron";
import { expect, test } from "vitest";
import { hardenSession } from "../hardenSession.ts";
import { syncSession } from "./syncSession.ts";

/** A session as far as both use it: the last listener holds, as in Electron. */
function session() {
  const set: {
    beforeRequest?: (url: string) => boolean;
    verify?: (code: number) => number;
    proxy?: ProxyConfig;
  } = {};
  const nothing = () => undefined;
  const double = {
    on: nothing,
    setPermissionCheckHandler: nothing,
    setPermissionRequestHandler: nothing,
    setDevicePermissionHandler: nothing,
    setSpellCheckerDictionaryDownloadURL: nothing,
    setSpellCheckerEnabled: nothing,
    setProxy: (config: ProxyConfig) => {
      set.proxy = config;
      return Promise.resolve();
    },
    fetch,
    webRequest: {
      onBeforeRequest: (
        listener: (
          details: { url: string },
          answer: (verdict: { cancel: boolean }) => void,
        ) => void,
      ) => {
        set.beforeRequest = (url) => {
          let isAllowed = false;
          listener({ url }, ({ cancel }) => (isAllowed = !cancel));
          return isAllowed;
        };
      },
    },
    setCertificateVerifyProc: (
      listener: (request: object, answer: (code: number) => void) => void,
    ) => {
      set.verify = (errorCode) => {
        let said = 0;
        const certificate = { issuerName: "Council TLS inspection" };
        listener({ hostname: "files.example", errorCode, certificate }, (code) => (said = code));
        return said;
      };
    },
  };
  return { set, session: double as unknown as Session };
}

test("a hardened session reaches nothing; the one that syncs reaches encrypted addresses and this computer", () => {
  const { set, session: created } = session();
  hardenSession(created, { devTools: false });
  expect(set.beforeRequest?.("https://files.example/dav")).toBe(false);
  expect(set.proxy).toMatchObject({ mode: "fixed_servers", proxyBypassRules: "<-loopback>" });
  syncSession(created);
  expect(set.proxy).toEqual({ mode: "system" });
  const allowed = (url: string) => set.beforeRequest?.(url);
  for (const url of ["https://files.example/dav", "http://127.0.0.1:8080/", "http://localhost/"])
    expect(allowed(url)).toBe(true);
  for (const url of [
    "http://files.example/dav",
    "http://10.0.0.1/",
    "http://localhost.evil.example/",
    "ws://127.0.0.1/",
    "ftp://files.example/",
    "file:///etc/passwd",
    "data:text/html,x",
    "app://main/index.html",
    "https://user:password@files.example/",
  ])
    expect(allowed(url)).toBe(false);
});

test("fault 33: whatever Chromium thinks of a certificate holds, and who issued a refused one is known", () => {
  const { set, session: created } = session();
  const { refusedIssuer } = syncSession(created);
  expect(set.verify?.(0)).toBe(-3);
  expect(refusedIssuer?.("files.example")).toBeNull();
  expect(set.verify?.(-202)).toBe(-3);
  expect(refusedIssuer?.("files.example")).toBe("Council TLS inspection");
});
