const holders = new Set<symbol>();
let held: KeyboardEvent[] = [];
let isTyping = false;

/**
 * Keeps what is typed while a screen is on its way and nothing is there to take it. What it returns lets
 * go: it is typed in order once the screen is drawn and has put the focus where work goes on.
 */
export function holdKeys(): () => void {
  const holder = Symbol();
  const { hash } = window.location;
  holders.add(holder);
  window.addEventListener("keydown", hold);
  return () => {
    holders.delete(holder);
    // Whoever has gone on to another place has not typed it for that one.
    if (window.location.hash !== hash) held = [];
    if (holders.size > 0) return;
    window.removeEventListener("keydown", hold);
    // From this moment on everything waits its turn behind what is held, also what has a field by now.
    if (held.length > 0 && !isTyping) void typeHeld();
  };
}

function hold(event: KeyboardEvent): void {
  if (!event.isComposing && event.isTrusted && !isTaken(event)) held.push(event);
}

async function typeHeld(): Promise<void> {
  isTyping = true;
  window.addEventListener("keydown", holdBehind, { capture: true });
  // The effects of the screen that takes the place have yet to run, and between two keys of a person what
  // the first changed is drawn.
  await aTurn();
  while (held.length > 0 && holders.size === 0) {
    const [event, ...rest] = held;
    held = rest;
    // What the frame has taken, such as the key of the palette, is done.
    if (event && !event.defaultPrevented) typeAgain(event);
    await aTurn();
  }
  window.removeEventListener("keydown", holdBehind, { capture: true });
  isTyping = false;
}

const aTurn = () => new Promise((resolve) => setTimeout(resolve));

function holdBehind(event: KeyboardEvent): void {
  if (!event.isTrusted || event.isComposing || isOfWindow(event)) return;
  event.stopImmediatePropagation();
  held.push(copyOf(event));
  event.preventDefault();
}

function typeAgain(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const isLeft = target.dispatchEvent(copyOf(event));
  // Deprecated, and still the only way to type as a person does, with the field's own history.
  if (isLeft && isText(event) && isTextField(target))
    document.execCommand("insertText", false, event.key);
  if (isLeft && event.key === "Enter" && target instanceof HTMLTextAreaElement)
    document.execCommand("insertText", false, "\n");
  if (isLeft && event.key === "Backspace" && isTextField(target)) document.execCommand("delete");
  target.dispatchEvent(copyOf(event, "keyup"));
}

function copyOf(event: KeyboardEvent, type = "keydown"): KeyboardEvent {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
  const modifierAltGraph = event.getModifierState("AltGraph");
  const keys = { key, code, ctrlKey, shiftKey, altKey, metaKey, modifierAltGraph };
  return new KeyboardEvent(type, { ...keys, bubbles: true, cancelable: true, composed: true });
}

/** Whether somebody hears it already: a field, a dialog, what is pressed, or the window itself. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (isOfWindow(event) || isTextField(target)) return true;
  if (target instanceof Element && target.closest("[role=dialog]") !== null) return true;
  return (key === "Enter" || key === " ") && target !== document.body;
}

const isOfWindow = (event: KeyboardEvent): boolean =>
  event.key === "Tab" ||
  /^F\d+$/u.test(event.key) ||
  (event.altKey && !event.getModifierState("AltGraph"));

const isText = (event: KeyboardEvent): boolean =>
  event.key.length === 1 &&
  (event.getModifierState("AltGraph") || !(event.ctrlKey || event.metaKey || event.altKey));

const isTextField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /text|search|number|password/u.test(target.type));
