/**
 * A shortcut as it is bound. A digit is that of the row above the letters: on the number pad Alt and digits
 * spell a character (Alt+0150 is –), which is typed and starts no command.
 */
export const bindingOf = (shortcut: string): string =>
  shortcut.replace("Ctrl", "$mod").replace(/\+(\d)$/, "+Digit$1");
