import { expect, test } from "vitest";
import { launch, launchShared } from "./launch.ts";

// What the window's page cannot do, in real Chromium.

test("the policy stops inline scripts, inline styles, handlers and foreign scripts", async () => {
  const { app, page } = await launch();
  const violated = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      found.push(event.effectiveDirective),
    );
    const add = (tag: string, attributes: Record<string, string>, text = "") => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
    };
    add("script", {}, "globalThis.ran = true");
    add("script", { src: "https://example.org/x.js" });
    add("style", {}, "body { outline: 1px solid red }");
    add("img", { src: "data:,", onerror: "globalThis.ran = true" });
    add("iframe", { src: "https://example.org/" });
    add("iframe", { srcdoc: "<p>framed" });
    // They are reported in their own time, and what would run would run by then.
    for (let wait = 0; wait < 300 && (wait < 6 || new Set(found).size < 4); wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      found,
      ran: "ran" in globalThis,
      outline: getComputedStyle(document.body).outlineWidth,
    };
  });
  app.takeErrors();
  expect(violated.ran).toBe(false);
  expect(new Set(violated.found)).toEqual(
    new Set(["script-src-elem", "style-src-elem", "script-src-attr", "frame-src"]),
  );
  expect(violated.outline).not.toBe("1px");
});

test("a style with the page's nonce is let in, as react-aria adds one", async () => {
  const { page } = await launchShared();
  const outline = await page.evaluate(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
    const style = document.createElement("style");
    style.nonce = meta?.nonce ?? "";
    style.textContent = "body { outline: 7px solid red }";
    document.head.prepend(style);
    return getComputedStyle(document.body).outlineWidth;
  });
  expect(outline).toBe("7px");
});

test("nothing in the page reaches another origin", async () => {
  const { app, page } = await launchShared();
  const outcomes = await page.evaluate(async () => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => "reached",
        () => "refused",
      );
    return {
      own: await outcome(fetch("/index.html")),
      foreign: await outcome(fetch("https://example.org/")),
      opaque: await outcome(fetch("https://example.org/", { mode: "no-cors" })),
      beacon: navigator.sendBeacon("https://example.org/", "x"),
      image: await outcome(
        new Promise((resolve, reject) => {
          const image = new Image();
          image.addEventListener("load", resolve);
          image.addEventListener("error", reject);
          image.src = "https://example.org/a.png";
        }),
      ),
      socket: await outcome(
        new Promise((resolve, reject) => {
          const socket = new WebSocket("wss://example.org/");
          socket.addEventListener("open", resolve);
          socket.addEventListener("error", reject);
        }),
      ),
    };
  });
  app.takeErrors();
  expect(outcomes).toMatchObject({
    own: "reached",
    foreign: "refused",
    opaque: "refused",
    image: "refused",
    socket: "refused",
  });
  const { beforeRequest } = app.session.handlers;
  const verdicts = [
    "https://example.org/",
    "file:///etc/passwd",
    "ws://x/",
    "devtools://devtools/",
  ].map((url) => {
    let isCancelled = false;
    beforeRequest?.({ url }, ({ cancel = false }) => (isCancelled = cancel));
    return isCancelled;
  });
  // Developer tools are for development, where the app is not packaged.
  expect(verdicts).toEqual([true, true, true, false]);
});

test("only the app's own files are served", async () => {
  const { app, page } = await launchShared();
  const statuses = await page.evaluate(async () => {
    const paths = [
      "/index.html",
      "/../package.json",
      "/%2e%2e/package.json",
      "/..%2fmain%2fmain.js",
    ];
    const more = ["/..%5c..%5cpackage.json", "//etc/passwd", "/assets/", "/main/main.js"];
    return Promise.all(
      [...paths, ...more].map((each) => fetch(location.origin + each).then(({ status }) => status)),
    );
  });
  app.takeErrors();
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
});

test("the page stays where it is and opens nothing", async () => {
  const { app, page } = await launchShared();
  const home = page.url();
  for (const elsewhere of [
    "https://example.org/",
    "https://evil.app.test/",
    "file:///etc/passwd",
  ]) {
    await page.evaluate((address) => {
      location.href = address;
    }, elsewhere);
    await page.waitForTimeout(50);
    expect(page.url()).toBe(home);
  }
  await page.evaluate(() => {
    open("https://example.org/popup");
    open("https://example.org/quiet", "_blank", "noopener");
    open("about:blank");
    const link = document.createElement("a");
    link.href = "https://example.org/link";
    link.target = "_blank";
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => app.called("windowOpen").map(([url, action]) => `${String(url)} ${String(action)}`))
    .toEqual(
      expect.arrayContaining([
        "https://example.org/popup deny",
        "https://example.org/quiet deny",
        "about:blank deny",
        "https://example.org/link deny",
      ]),
    );
  await expect.poll(() => page.context().pages()).toHaveLength(1);
  expect(app.blocked).toContain("https://example.org/");
  app.takeErrors();
});

test("nothing is downloaded", async () => {
  const { app, page } = await launch();
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "x.exe";
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => app.blocked).toEqual([expect.stringMatching(/^blob:/)]);
});

const denied = [
  "clipboard-read",
  "display-capture",
  "fileSystem",
  "fullscreen",
  "geolocation",
  "hid",
  "idle-detection",
  "local-fonts",
  "media",
  "midi",
  "midiSysex",
  "notifications",
  "openExternal",
  "persistent-storage",
  "pointerLock",
  "serial",
  "usb",
  "window-management",
  "unknown",
];

test("no permission is given but copying text, and that to the app alone", async () => {
  const { app } = await launchShared();
  const no = { asked: false, checked: false };
  const yes = { asked: true, checked: true };
  expect(denied.map((name) => app.permission(name, "app://main/"))).toEqual(denied.map(() => no));
  expect(app.permission("clipboard-sanitized-write", "app://main/")).toEqual(yes);
  expect(app.permission("clipboard-sanitized-write", "https://example.org/")).toEqual(no);
  expect(app.permission("clipboard-sanitized-write", "app://evil/")).toEqual(no);
  expect(app.session.handlers.device?.()).toBe(false);
});
