import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { noWayOut } from "../electron/noWayOut.ts";
import { launchShared } from "./launch.ts";

// What a page sends without a request that main would be asked about. Electron's own settings of it are
// Chromium's switches: here real Chromium runs with those, beside one without.

const { proxyRules, proxyBypassRules } = noWayOut.proxy;
const closed = [
  `--proxy-server=${proxyRules}`,
  `--proxy-bypass-list=${proxyBypassRules}`,
  `--webrtc-ip-handling-policy=${noWayOut.webRtc}`,
];

/** A listener on this computer for calls and connections; what reaches it is counted. */
async function listener() {
  const heard = { udp: 0, tcp: 0 };
  const udp = createSocket("udp4").on("message", () => (heard.udp += 1));
  const tcp = createServer((socket) => {
    heard.tcp += 1;
    socket.on("error", () => undefined).destroy();
  });
  await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const portOf = (at: unknown) => (at as AddressInfo).port; // both listen on a port
  return { heard, udpPort: portOf(udp.address()), tcpPort: portOf(tcp.address()) };
}

/** Tries every such way from a page, and gives what reached the listener once nothing more comes. */
async function whatReaches(args: readonly string[]) {
  const { heard, udpPort, tcpPort } = await listener();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: [...chromiumArgs, ...args],
  });
  try {
    const page = await browser.newPage();
    await page.setContent("<p>page</p>");
    await page.evaluate(
      async ({ udpPort: stun, tcpPort: turn }) => {
        for (const rel of ["preconnect", "dns-prefetch", "prefetch"]) {
          const link = document.createElement("link");
          Object.assign(link, { rel, href: `http://127.0.0.1:${turn}/` });
          document.head.append(link);
        }
        const call = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:127.0.0.1:${stun}` },
            { urls: `turn:127.0.0.1:${turn}?transport=tcp`, username: "a", credential: "b" },
            { urls: `turn:127.0.0.1:${stun}?transport=udp`, username: "a", credential: "b" },
          ],
        });
        call.createDataChannel("x");
        const ended = new Promise<void>((resolve) => {
          call.addEventListener("icegatheringstatechange", () => {
            if (call.iceGatheringState === "complete") resolve();
          });
        });
        await call.setLocalDescription(await call.createOffer());
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
      },
      { udpPort, tcpPort },
    );
    return heard;
  } finally {
    await browser.close();
  }
}

test("fault 57: neither calls nor connections begun ahead leave a page; without the switches they do", async () => {
  const open = await whatReaches([]);
  expect(open.udp).toBeGreaterThan(0);
  expect(open.tcp).toBeGreaterThan(0);
  expect(await whatReaches(closed)).toEqual({ udp: 0, tcp: 0 });
});

test("the app sets both on its session and on each page", async () => {
  const { app } = await launchShared();
  expect(app.called("session.setProxy")).toContainEqual([noWayOut.proxy]);
  expect(app.called("webContents.setWebRTCIPHandlingPolicy")).toContainEqual([noWayOut.webRtc]);
});
