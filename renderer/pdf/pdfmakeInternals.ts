import DocMeasureModule from "pdfmake/js/DocMeasure.js";
import DocPreprocessorModule from "pdfmake/js/DocPreprocessor.js";
import LayoutBuilderModule from "pdfmake/js/LayoutBuilder.js";
import LineModule from "pdfmake/js/Line.js";
import PDFDocumentModule from "pdfmake/js/PDFDocument.js";
import RendererModule from "pdfmake/js/Renderer.js";

export const DocMeasure = exported(DocMeasureModule);
export const DocPreprocessor = exported(DocPreprocessorModule);
export const LayoutBuilder = exported(LayoutBuilderModule);
export const Line = exported(LineModule);
export const PDFDocument = exported(PDFDocumentModule);
export const Renderer = exported(RendererModule);

/** Node and the app's bundle hand over a CommonJS module whole, the test server its default export. */
function exported<T extends object>(module: T | { readonly default: T }): T {
  return "default" in module ? module.default : module;
}
