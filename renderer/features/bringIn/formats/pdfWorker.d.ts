declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  /** What pdfjs calls when its worker runs in the same thread. */
  export const WorkerMessageHandler: unknown;
}
