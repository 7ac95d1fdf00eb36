/**
 * The policy sent with every file of the app. `nonce` admits the one <style> that react-aria adds
 * to the page; scripts are our own files only, and there is no network to connect to.
 *
 * `require-trusted-types-for 'script'` is left out: react-aria's live announcer clears itself with
 * `innerHTML = ''` and a module worker is started from a plain URL, so both would need a default
 * policy in the page that waves them through, which is what the directive is meant to prevent.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
