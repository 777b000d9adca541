import { createWriteStream } from "node:fs";
import { once } from "node:events";

const WORDS = (
  "atender gestionar promover revisar elaborar publicar coordinar solicitudes informes sesiones programas actividades " +
  "personas ciudadanía instituciones educativas servicio público municipal estatal agua drenaje alumbrado seguridad " +
  "salud vivienda cultura deporte juventud transparencia información derechos obligaciones recursos financieros"
).split(" ");

/** A clean report of so many rows, in the six columns of the real one; the same for the same seed. */
export async function writeReport(path: string, rows: number, seed = 5): Promise<void> {
  const next = random(seed);
  const text = (least: number, most: number) => {
    const words = Array.from({ length: least + (next() % (most - least)) }, () => WORDS[next() % WORDS.length]);
    return words.join(" ");
  };
  const out = createWriteStream(path);
  out.write("INSTITUTO DE PRUEBA DEL ESTADO\nIndicadores de Resultados al 31 de marzo de 2025\n");
  out.write(
    "Objetivo institucional\tNombre del indicador\tDefinición del indicador\tFrecuencia de medición\tLínea base\tAvance\n",
  );
  for (let row = 1; row <= rows; row += 1) {
    const frequency = next() % 2 === 0 ? "Trimestral" : "Anual";
    const cells = [
      `Objetivo ${row} ${text(8, 22)}`,
      `Indicador ${row} ${text(4, 9)}`,
      `Mide ${text(6, 16)}`,
      frequency,
      next() % 200,
      `${next() % 101}%`,
    ];
    if (!out.write(`${cells.join("\t")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** A linear congruential generator: whole numbers from 0, enough for made-up text. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
