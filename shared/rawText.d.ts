// Files that tests take in as text, as the bundler and the test runner give them.
declare module "*?raw" {
  const text: string;
  export default text;
}

// Files that tests take in as bytes: a data URL in base64.
declare module "*?url&inline" {
  const dataUrl: string;
  export default dataUrl;
}
