/** The scheme, origin and address under which the window loads the app's own files. */
export const appScheme = "app";
export const appOrigin = `${appScheme}://main`;
export const appAddress = `${appOrigin}/`;

/** Whether `address` is one of the app's own files; anything unparsable is not. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === appOrigin;
}
