// Vite gives a file's text for an import that ends in ?raw: how tests of pure code get at fixtures.
declare module "*?raw" {
  const text: string;
  export default text;
}
