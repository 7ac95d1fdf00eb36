// Files that tests take in as text, as the bundler and the test runner give them.
declare module "*?raw" {
  const text: string;
  export default text;
}
