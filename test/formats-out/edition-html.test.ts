import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport, previousEdition } from "../../src/core/report/build-report.ts";
import { escapeHtml, markup, rawMarkup } from "../../src/formats/markup.ts";
import { anySnapshot, HOSTILE } from "../core/report/arbitraries.ts";
import { answer, confirmAll, known, reportOf, snapshot } from "../core/report/fixture.ts";
import { read, ROWS } from "../core/report/rows.ts";
import { textOf } from "./files.ts";

const PAGES = ["index.html", "index.en.html"] as const;

/** The tags and attributes our own templates write; anything else came in through a value. */
const TAGS =
  /^(html|head|meta|title|link|body|svg|symbol|use|circle|path|a|header|nav|main|section|footer|div|p|b|strong|em|span|small|h[1-4]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary|pre|code)$/;

function tagsOf(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((found) => known(found[1])));
}

function rowOf(page: string, row: number): string {
  return known(new RegExp(`<tr id="fila-${row}">.*?</tr>`, "s").exec(page)?.[0]);
}

describe("markup", () => {
  it("escapes text, joins lists, drops null, and lets markup be", () => {
    const part = markup`<b>${"a < b & \"c\" 'd'"}</b>`;
    expect(markup`<p title="${'"'}">${[part, null, 7, rawMarkup("<br>")]}</p>`.markup).toBe(
      '<p title="&quot;"><b>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</b>7<br></p>',
    );
  });

  it("leaves no sign that could open or close anything", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => !/[<>"']/.test(escapeHtml(text))));
  });
});

describe.each(PAGES)("%s", (name) => {
  it("opens the source of every figure without scripts", () => {
    const report = reportOf();
    const page = textOf(report, name);
    const figures = [
      ...page.matchAll(
        /<td class="n c-(baseline|progress)[^"]*"><details name="fuente"><summary>.*?<\/summary><dl class="note">/gs,
      ),
    ];
    expect(figures).toHaveLength(16);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|style="/i);
  });

  it("asks for nothing but its own files", () => {
    const page = textOf(reportOf(), name);
    const links = [...page.matchAll(/(?:href|src)="([^"#]+)/g)].map((found) => known(found[1]));
    for (const link of links) expect(link).toMatch(/^[A-Za-z0-9.-]+$/);
  });

  it("is the same text in every tag when the document is hostile", () => {
    const rows = HOSTILE.map((text, index) => {
      const row = known(ROWS[0]);
      const readings = {
        ...row.readings,
        objective: read(text),
        indicator: read(text),
        progress: { ...known(row.readings.progress), raw: text },
      };
      return { ...row, row: index + 1, key: text, at: { line: index + 4, page: 1, sheet: text }, readings };
    });
    const base = snapshot();
    const page = textOf(
      reportOf({
        rows,
        institution: { ...base.institution, name: HOSTILE.join("") },
        import: {
          ...base.import,
          documentName: HOSTILE[1],
          title: read(HOSTILE[0]),
          setAside: [{ at: {}, kind: HOSTILE[0], text: HOSTILE[2] }],
        },
        answers: HOSTILE.map((text, index) => answer(index + 1, [index + 1, "baseline"], { by: text, note: text })),
        edition: { ...base.edition, by: HOSTILE[3] },
      }),
      name,
    );
    for (const tag of tagsOf(page)) expect(tag).toMatch(TAGS);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });

  it("writes only its own tags, whatever is read and answered", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        for (const tag of tagsOf(textOf(buildReport(given), name))) expect(tag).toMatch(TAGS);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the page says", () => {
  const page = textOf(reportOf(), "index.html");

  it("that nobody has confirmed a figure, or who did", () => {
    expect(rowOf(page, 2)).toContain("Nadie la ha confirmado todavía.");
    const confirmed = textOf(reportOf({ answers: confirmAll() }), "index.html");
    expect(rowOf(confirmed, 2)).toContain("María Soto, 12 de abril de 2025");
    expect(confirmed).toContain("Edición definitiva");
  });

  it("a proposal between question marks, with what is printed", () => {
    expect(rowOf(page, 1)).toContain("¿100\u00A0%?");
    expect(rowOf(page, 1)).toContain("impreso «199744»");
  });

  it("a dash where nothing is printed, and a zero where zero is", () => {
    expect(rowOf(page, 8)).toMatch(/s-blank"><details name="fuente"><summary><span class="v">—</);
    expect(rowOf(page, 1)).toContain('<span class="v">0</span>');
  });

  it("a long text once, and where its repeats have it", () => {
    expect(rowOf(page, 5).split("Cuadernillo de consulta")).toHaveLength(2);
    expect(rowOf(page, 5).match(/Mismo texto que «Nombre del indicador»/g)).toHaveLength(2);
  });

  it("why a figure was repaired, and how else it could be read", () => {
    expect(rowOf(page, 3)).toContain("Se quitó una marca suelta");
    expect(rowOf(page, 3)).toContain("−5 · cantidad");
  });

  it("that nothing is coloured, and what is missing for it", () => {
    expect(page).toContain("Ningún indicador lleva semáforo");
    expect(page).toContain("Sin meta ni sentido no puede decirse");
  });

  it("what was set aside and why", () => {
    expect(page).toContain("Vuelca otra vez los textos de muchas filas");
    expect(page).toContain("2,500 caracteres en total");
  });

  it("every answer to a cell, the undone ones too", () => {
    const given = answer(1, [2, "progress"], {
      decision: { kind: "value", value: "90", unit: "percent" },
      note: "por teléfono",
    });
    const undone = answer(2, [2, "progress"], { decision: { kind: "undo", answer: 1 } });
    const row = rowOf(textOf(reportOf({ answers: [given, undone] }), "index.html"), 2);
    expect(row).toContain("90\u00A0%: María Soto, 12 de abril de 2025, 10:01 UTC (deshecha). Nota: «por teléfono»");
    expect(row).toContain("deshecha por María Soto");
  });

  it("what changed, only when it corrects an edition", () => {
    expect(page).not.toContain('id="diferencias"');
    const answers = [
      answer(1, [2, "progress"], {
        decision: { kind: "value", value: "90", unit: "percent" },
        note: "así dice el original",
      }),
      answer(2, [3, "progress"], { decision: { kind: "value", value: "100", unit: "percent" } }),
    ];
    const second = textOf(reportOf({ answers, previous: previousEdition(reportOf()) }), "index.html");
    expect(second).toContain("Respecto de la edición 1");
    expect(second).toContain("Nota: «así dice el original»");
    expect(second).toContain("1: de «reparada» a «confirmada»");
  });

  it("groups by area once areas are known", () => {
    const versions = snapshot().versions.map((version, index) => ({
      ...version,
      area: index < 4 ? "Capacitación" : null,
    }));
    const grouped = textOf(reportOf({ versions }), "index.html");
    expect(grouped).toContain('scope="rowgroup" colspan="7">Capacitación <span>filas 1 a 4 · 4 indicadores');
    expect(grouped).toContain("Área no informada");
  });

  it("the document’s own words as Spanish on the English page", () => {
    expect(textOf(reportOf(), "index.en.html")).toContain('<span lang="es">Elecciones escolares</span>');
  });
});
