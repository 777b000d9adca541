import type { ProblemCode } from "../domain/problem.ts";
import type { ProblemWords } from "./problem-text.ts";

export const MACHINE_PROBLEMS = {
  "database-not-found": ({ path }) => ({
    es: {
      found: `No hay una base de datos en «${path}».`,
      todo: 'Revise --db o INDICADORA_DB. Para crear una: indicadora init --name "Nombre de la institución".',
    },
    en: {
      found: `There is no database at “${path}”.`,
      todo: 'Check --db or INDICADORA_DB. To create one: indicadora init --name "Name of the institution".',
    },
  }),
  "database-exists": ({ path }) => ({
    es: { found: `Ya hay un archivo en «${path}».`, todo: "Elija otra ruta: una base de datos nunca se sobrescribe." },
    en: {
      found: `There is already a file at “${path}”.`,
      todo: "Choose another path: a database is never overwritten.",
    },
  }),
  "database-busy": ({ path }) => ({
    es: {
      found: `Otro proceso está escribiendo en «${path}».`,
      todo: "No se escribió nada. Espere a que termine y repita.",
    },
    en: {
      found: `Another process is writing to “${path}”.`,
      todo: "Nothing was written. Wait until it ends and repeat.",
    },
  }),
  "database-damaged": ({ path }) => ({
    es: {
      found: `La base de datos «${path}» está dañada.`,
      todo: "Guarde el archivo como está y recupere el último respaldo: indicadora restore.",
    },
    en: {
      found: `The database “${path}” is damaged.`,
      todo: "Keep the file as it is and bring back the last backup: indicadora restore.",
    },
  }),
  "database-newer": ({ path, found, known }) => ({
    es: {
      found: `«${path}» es de una versión más nueva de Indicadora (esquema ${found}; esta conoce hasta el ${known}).`,
      todo: "Actualice Indicadora.",
    },
    en: {
      found: `“${path}” is of a newer version of Indicadora (schema ${found}; this one knows up to ${known}).`,
      todo: "Update Indicadora.",
    },
  }),
  "not-a-database": ({ path }) => ({
    es: { found: `«${path}» no es una base de datos de Indicadora.`, todo: "Revise --db o INDICADORA_DB." },
    en: { found: `“${path}” is not a database of Indicadora.`, todo: "Check --db or INDICADORA_DB." },
  }),
  "command-unknown": ({ command, near }) => ({
    es: {
      found: `No existe la orden «${command}».`,
      todo: near.length > 0 ? `¿Quiso decir ${near.join(", ")}?` : "Vea las órdenes: indicadora --help.",
    },
    en: {
      found: `There is no command “${command}”.`,
      todo: near.length > 0 ? `Did you mean ${near.join(", ")}?` : "See the commands: indicadora --help.",
    },
  }),
  "option-unknown": ({ option, near }) => ({
    es: {
      found: `No existe la opción «${option}».`,
      todo: near.length > 0 ? `¿Quiso decir ${near.join(", ")}?` : "Vea las opciones de la orden con --help.",
    },
    en: {
      found: `There is no option “${option}”.`,
      todo: near.length > 0 ? `Did you mean ${near.join(", ")}?` : "See the options of the command with --help.",
    },
  }),
  "argument-missing": ({ argument }) => ({
    es: { found: `Falta ${argument}.`, todo: "Vea cómo se usa la orden con --help." },
    en: { found: `${argument} is missing.`, todo: "See how the command is used with --help." },
  }),
  "argument-unexpected": ({ text }) => ({
    es: {
      found: `Sobra «${text}».`,
      todo: "Si es un valor con espacios, póngalo entre comillas. Vea cómo se usa la orden con --help.",
    },
    en: {
      found: `“${text}” is not expected here.`,
      todo: "If it is a value with blanks, put it in quotes. See how the command is used with --help.",
    },
  }),
  "option-invalid": ({ option, text, expected }) => ({
    es: { found: `«${text}» no vale para ${option}.`, todo: `Se espera: ${expected}.` },
    en: { found: `“${text}” is not valid for ${option}.`, todo: `Expected: ${expected}.` },
  }),
  "target-exists": ({ path }) => ({
    es: {
      found: `Ya existe «${path}».`,
      todo: "Elija otra carpeta, o repita con --force para reemplazar los archivos.",
    },
    en: {
      found: `“${path}” already exists.`,
      todo: "Choose another folder, or repeat with --force to replace the files.",
    },
  }),
  "cannot-write": ({ path, why }) => ({
    es: {
      found: `No se puede escribir en «${path}» (${why}).`,
      todo: "Revise los permisos de la carpeta y el espacio en el disco.",
    },
    en: {
      found: `Cannot write to “${path}” (${why}).`,
      todo: "Check the permissions of the folder and the space on the disk.",
    },
  }),
  "port-in-use": ({ port }) => ({
    es: { found: `El puerto ${port} está ocupado.`, todo: `Elija otro, por ejemplo --port ${port + 1}.` },
    en: { found: `Port ${port} is in use.`, todo: `Choose another, for instance --port ${port + 1}.` },
  }),
  "cannot-listen": ({ host, port, why }) => ({
    es: { found: `No se puede atender en ${host}:${port} (${why}).`, todo: "Revise --host y --port." },
    en: { found: `Cannot listen on ${host}:${port} (${why}).`, todo: "Check --host and --port." },
  }),
  interrupted: () => ({
    es: {
      found: "Interrumpido.",
      todo: "El acto en curso no se escribió a medias: está completo o no está. Puede repetir la orden.",
    },
    en: {
      found: "Interrupted.",
      todo: "The act in progress was not half-written: it is complete or absent. You can repeat the command.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;
