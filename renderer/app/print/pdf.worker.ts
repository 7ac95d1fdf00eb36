// Answers from within a worker as soon as it is read.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
