import type { codec } from "./codec.ts";
import type { Shortcut } from "./menuModule.ts";

/** What the page tells main over the one binding between them. */
export type FromPage =
  | { readonly kind: "invoke"; readonly channel: string; readonly args: unknown }
  | { readonly kind: "shortcut"; readonly id: string }
  | { readonly kind: "preloadFailed"; readonly message: string };

export type Reply = { readonly value: unknown } | { readonly error: string };

type Listener = (event: unknown, ...args: unknown[]) => void;
type Preload = (require: (id: string) => unknown, module: object, exports: object) => void;

/**
 * Runs in the page before any script of its own; its source is sent there, so it may use nothing from
 * outside itself. Plays the part of Electron's sandboxed preload world: the real preload gets a
 * require() that knows only `electron`, and of that only what is written here.
 */
export function installPreload(
  makeCodec: typeof codec,
  shortcuts: readonly Shortcut[],
  preload: Preload,
): void {
  const { pack, unpack } = makeCodec();
  const page = globalThis as unknown as Record<string | symbol, unknown>;
  const tellMain = page["__electronDouble"] as (message: FromPage) => Promise<Reply>;
  delete page["__electronDouble"];

  const listeners = new Map<string, Listener[]>();
  const strictly = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (typeof key === "string" && !(key in object))
          throw new Error(`Electron double: ${name}.${key} is not imitated`);
        return Reflect.get(object, key, receiver) as unknown;
      },
    });
  const cloned = (args: unknown): unknown => {
    try {
      return pack(structuredClone(args));
    } catch {
      throw new Error("An object could not be cloned.");
    }
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const reply = await tellMain({ kind: "invoke", channel, args: cloned(args) });
      if ("error" in reply)
        throw new Error(`Error invoking remote method '${channel}': ${reply.error}`);
      return unpack(reply.value);
    },
    on: (channel: string, listener: Listener): void => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel: string, listener: Listener): void => {
      const kept = (listeners.get(channel) ?? []).filter((each) => each !== listener);
      listeners.set(channel, kept);
    },
  };
  Object.defineProperty(page, Symbol.for("electronDouble.emit"), {
    value: (channel: string, args: unknown) => {
      for (const listener of listeners.get(channel) ?? [])
        listener({}, ...(unpack(args) as unknown[]));
    },
  });

  // The context bridge copies between worlds: functions become proxies, data is cloned and frozen.
  const cross = (value: unknown): unknown => {
    if (typeof value === "function")
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(value, undefined, args.map(cross));
        return result instanceof Promise ? result.then(cross) : cross(result);
      };
    if (typeof value === "symbol") throw new Error("symbols cannot cross the context bridge");
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cross(each)])),
    );
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown): void => {
      if (name in page) throw new Error(`Cannot bind an API on top of window.${name}`);
      Object.defineProperty(page, name, { value: cross(api), enumerable: true });
    },
  };

  // Stands in for what Chromium's own fields would ask: tests ask it in their place.
  const webFrame = {
    setSpellCheckProvider: (_language: string, provider: object): void => {
      Object.defineProperty(page, Symbol.for("electronDouble.spelling"), { value: provider });
    },
  };

  const electron = strictly("electron in the preload", {
    contextBridge: strictly("contextBridge", contextBridge),
    ipcRenderer: strictly("ipcRenderer", ipcRenderer),
    webFrame: strictly("webFrame", webFrame),
  });
  const require = (id: string): unknown => {
    if (id === "electron") return electron;
    throw new Error(`module not found: ${id}`); // what a sandboxed preload says of fs, path, …
  };
  try {
    preload(require, { exports: {} }, {});
  } catch (fault) {
    void tellMain({ kind: "preloadFailed", message: String(fault) });
  }

  // In place of a menu bar: a menu's shortcut runs unless the page has dealt with the key itself.
  const isMac = navigator.platform.startsWith("Mac");
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const isTyping = target !== null && (target.isContentEditable || "value" in target);
    const shortcut = shortcuts.find(
      ({ key, command, shift, alt }) =>
        key === event.key.toLowerCase() &&
        command === (isMac ? event.metaKey : event.ctrlKey) &&
        shift === event.shiftKey &&
        alt === event.altKey,
    );
    // A text field undoes its own typing first, as Chromium does before a menu hears of the key.
    if (shortcut === undefined || (isTyping && ["undo", "redo"].includes(shortcut.id))) return;
    event.preventDefault();
    void tellMain({ kind: "shortcut", id: shortcut.id });
  };
  // Added anew at the start of each key press, so that it hears of it after every listener of the page.
  addEventListener("keydown", () => addEventListener("keydown", onKey, { once: true }), {
    capture: true,
  });
}
