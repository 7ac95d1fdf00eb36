import type { Session, WebContents } from "electron";

/**
 * What a page sends without asking main for a request (preconnect, DNS prefetch, WebRTC over TCP) goes to
 * a proxy that is not there, this computer's own addresses included; over UDP WebRTC sends nothing.
 */
export const noWayOut = {
  proxy: {
    mode: "fixed_servers",
    // The discard port: nothing listens there, and Chromium asks nobody where it is.
    proxyRules: "http://127.0.0.1:9",
    proxyBypassRules: "<-loopback>",
  },
  webRtc: "disable_non_proxied_udp",
} as const;

/** Leaves a session no connection of its own to anywhere. */
export const closeWayOut = (session: Pick<Session, "setProxy">): Promise<void> =>
  session.setProxy(noWayOut.proxy);

/** Leaves a page's calls no way past the session's proxy. */
export const closeCalls = (contents: Pick<WebContents, "setWebRTCIPHandlingPolicy">): void =>
  contents.setWebRTCIPHandlingPolicy(noWayOut.webRtc);
