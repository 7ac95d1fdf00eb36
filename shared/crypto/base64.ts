/** Bytes as base64, RFC 4648 with padding; a part at a time, as one call takes only so many arguments. */
export function bytesToBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += part)
    text += String.fromCharCode(...bytes.subarray(at, at + part));
  return btoa(text);
}

/** The bytes of such a text; null for what is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null; // not base64
  }
}

const part = 0x8000;
