import type { Frame, Request as PageRequest, Route } from "playwright-core";
import type { DoubleWindow } from "./browserWindow.ts";
import type { RunningApp } from "./runningApp.ts";
import { toApp } from "./webAddress.ts";

/**
 * Answers every request of every page as Electron would: navigation events, then the session's
 * onBeforeRequest, then the protocol that main serves. Nothing ever reaches the network.
 */
export async function answerRequest(running: RunningApp, route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url(), running.schemes);
  const block = (reason: "aborted" | "blockedbyclient" | "internetdisconnected") => {
    running.blocked.push(url);
    return route.abort(reason);
  };
  const frame = frameOf(request);
  if (frame === null) return block("blockedbyclient");
  const window = running.windowOf(frame.page());
  if (window !== null && request.isNavigationRequest() && !mayGo(window, frame, request, url))
    return block("aborted"); // leaves the old page in place
  if (await isCancelled(running, request, url)) return block("blockedbyclient");
  const serve = running.protocol.served.get(url.slice(0, url.indexOf(":")));
  if (serve === undefined) return block("internetdisconnected");
  const response = await serve(requestFor(url, request));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

// Playwright has no frame yet for the first request of a window that a page opened.
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

function mayGo(window: DoubleWindow, frame: Frame, request: PageRequest, url: string): boolean {
  if (request.url() === window.loading) return true;
  return window.webContents.mayNavigate(url, { isMainFrame: frame.parentFrame() === null });
}

function isCancelled(running: RunningApp, request: PageRequest, url: string): Promise<boolean> {
  const { beforeRequest } = running.session.handlers;
  if (beforeRequest === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    beforeRequest({ url, method: request.method() }, ({ cancel = false }) => resolve(cancel));
  });
}

function requestFor(url: string, request: PageRequest): Request {
  const body = request.postDataBuffer();
  return new Request(url, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
}
