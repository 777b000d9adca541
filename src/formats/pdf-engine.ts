/** The functions of the PDF library that are used, under the names it exports them by. Handles and addresses are numbers, 0 for none. */
export interface PdfEngine {
  _FPDF_InitLibrary: () => void;
  _FPDF_LoadMemDocument: (address: number, size: number, password: number) => number;
  _FPDF_GetLastError: () => number;
  _FPDF_CloseDocument: (document: number) => void;
  _FPDF_DocumentHasValidCrossReferenceTable: (document: number) => number;
  _FPDF_GetPageCount: (document: number) => number;
  _FPDF_LoadPage: (document: number, index: number) => number;
  _FPDF_ClosePage: (page: number) => void;
  _FPDF_GetPageWidthF: (page: number) => number;
  _FPDF_GetPageHeightF: (page: number) => number;
  _FPDF_GetPageBoundingBox: (page: number, rect: number) => number;
  _FPDFPage_GetRotation: (page: number) => number;
  _FPDFPage_CountObjects: (page: number) => number;
  _FPDFPage_GetObject: (page: number, index: number) => number;
  _FPDFPage_GetAnnotCount: (page: number) => number;
  _FPDFPage_Flatten: (page: number, flag: number) => number;
  _FPDFFormObj_CountObjects: (form: number) => number;
  _FPDFFormObj_GetObject: (form: number, index: number) => number;
  _FPDFPageObj_GetType: (object: number) => number;
  _FPDFPageObj_GetBounds: (...of: [object: number, left: number, bottom: number, right: number, top: number]) => number;
  _FPDFPageObj_GetMatrix: (object: number, matrix: number) => number;
  _FPDFPageObj_GetStrokeWidth: (object: number, width: number) => number;
  _FPDFPageObj_CountMarks: (object: number) => number;
  _FPDFPageObj_GetMark: (object: number, index: number) => number;
  _FPDFPageObjMark_GetName: (...of: [mark: number, buffer: number, size: number, length: number]) => number;
  _FPDFPath_CountSegments: (path: number) => number;
  _FPDFPath_GetPathSegment: (path: number, index: number) => number;
  _FPDFPath_GetDrawMode: (path: number, fill: number, stroke: number) => number;
  _FPDFPathSegment_GetPoint: (segment: number, x: number, y: number) => number;
  _FPDFPathSegment_GetType: (segment: number) => number;
  _FPDFPathSegment_GetClose: (segment: number) => number;
  _FPDFImageObj_GetBitmap: (image: number) => number;
  _FPDFImageObj_GetImagePixelSize: (image: number, width: number, height: number) => number;
  _FPDFTextObj_GetTextRenderMode: (text: number) => number;
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, index: number) => number;
  _FPDFText_IsGenerated: (text: number, index: number) => number;
  _FPDFText_HasUnicodeMapError: (text: number, index: number) => number;
  _FPDFText_GetFontSize: (text: number, index: number) => number;
  _FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number;
  _FPDFText_GetLooseCharBox: (text: number, index: number, rect: number) => number;
  _FPDFText_GetCharOrigin: (...of: [text: number, index: number, x: number, y: number]) => number;
  _FPDFText_GetTextObject: (text: number, index: number) => number;
  _FPDFBitmap_CreateEx: (
    ...of: [width: number, height: number, format: number, pixels: number, stride: number]
  ) => number;
  _FPDFBitmap_FillRect: (
    ...of: [bitmap: number, x: number, y: number, width: number, height: number, color: number]
  ) => void;
  _FPDF_RenderPageBitmap: (
    ...of: [
      bitmap: number,
      page: number,
      x: number,
      y: number,
      width: number,
      height: number,
      rotate: number,
      flags: number,
    ]
  ) => void;
  _FPDFBitmap_Destroy: (bitmap: number) => void;
  _FPDFBitmap_GetBuffer: (bitmap: number) => number;
  _FPDFBitmap_GetWidth: (bitmap: number) => number;
  _FPDFBitmap_GetHeight: (bitmap: number) => number;
  _FPDFBitmap_GetStride: (bitmap: number) => number;
  _FPDFBitmap_GetFormat: (bitmap: number) => number;
  wasmExports: { malloc: (size: number) => number; free: (address: number) => void } & Record<string, unknown>;
  /** The memory, anew after each growth. */
  HEAPU8: Uint8Array<ArrayBuffer>;
}

/** What the library would print is for its makers. */
interface Silence {
  readonly print: (text: string) => void;
  readonly printErr: (text: string) => void;
}

/** A new engine with a memory of its own, which is given back whole when the engine is forgotten. */
export async function startPdfEngine(): Promise<PdfEngine> {
  const { PDFiumModule } = await import("@hyzyla/pdfium");
  const options: Parameters<typeof PDFiumModule>[0] & Silence = { print: () => undefined, printErr: () => undefined };
  const engine: unknown = await PDFiumModule(options);
  if (!isEngine(engine)) throw new Error("@hyzyla/pdfium is not what it was");
  callDirectly(engine);
  engine._FPDF_InitLibrary();
  return engine;
}

/** The library checks each call before it makes it; a page takes very many. */
function callDirectly(engine: PdfEngine): void {
  for (const name of Object.keys(engine).filter((key) => key.startsWith("_FPDF"))) {
    const direct = engine.wasmExports[name.slice(1)];
    if (typeof direct === "function") Object.assign(engine, { [name]: direct });
  }
}

function isEngine(found: unknown): found is PdfEngine {
  return typeof found === "object" && found !== null && "_FPDFText_GetLooseCharBox" in found && "HEAPU8" in found;
}

/** Bytes in which the engine answers its caller. */
const ROOM = 128;

/** Some memory in which the engine answers its caller: reused for every call, given back with the engine. */
export class Scratch {
  readonly address: number;
  readonly #engine: PdfEngine;
  #seen: ReturnType<typeof viewsOf>;

  constructor(engine: PdfEngine) {
    this.#engine = engine;
    this.address = engine.wasmExports.malloc(ROOM);
    this.#seen = viewsOf(engine, this.address);
  }

  /** The address of the n-th number of 4 bytes. */
  at(place: number): number {
    return this.address + place * 4;
  }

  float(place: number): number {
    return this.#views().floats[place] ?? Number.NaN;
  }

  integer(place: number): number {
    return this.#views().integers[place] ?? Number.NaN;
  }

  /** Numbers of 8 bytes. */
  double(place: number): number {
    return this.#views().doubles[place] ?? Number.NaN;
  }

  /** The memory moves when it grows; what was seen of it is empty then. */
  #views() {
    if (this.#seen.floats.length === 0) this.#seen = viewsOf(this.#engine, this.address);
    return this.#seen;
  }
}

function viewsOf({ HEAPU8: { buffer } }: PdfEngine, address: number) {
  return {
    floats: new Float32Array(buffer, address, ROOM / 4),
    integers: new Int32Array(buffer, address, ROOM / 4),
    doubles: new Float64Array(buffer, address, ROOM / 8),
  };
}
