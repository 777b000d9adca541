import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";

/** A file a package describes, as it stands beside the descriptor. */
type Files = ReadonlyMap<string, Uint8Array>;
type Json = Readonly<Record<string, unknown>>;

const PROFILES = "https://datapackage.org/profiles/2.0";
const NAME = /^[a-z0-9._-]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** How a value of each field type of Table Schema is written in text. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  string: /[^]*/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: INSTANT,
  any: /[^]*/,
};

/**
 * The MUSTs (and the SHOULDs we keep) of Data Package, Data Resource, Table Dialect and Table Schema,
 * version 2, as datapackage.org states them. Says everything that is wrong.
 */
export function faultsOf(descriptor: unknown, files: Files): readonly string[] {
  if (!isRecord(descriptor)) return ["the descriptor is no object"];
  const resources = listOf(descriptor["resources"]).filter(isRecord);
  const names = resources.map((one) => one["name"]);
  return [
    ...unless(descriptor["$schema"] === `${PROFILES}/datapackage.json`, "package: $schema"),
    ...unless(matches(descriptor["name"], NAME), "package: name"),
    ...unless(matches(descriptor["created"], INSTANT), "package: created is no RFC 3339 instant"),
    ...unless(resources.length > 0, "package: no resources"),
    ...unless(new Set(names).size === names.length, "package: two resources share a name"),
    ...listOf(descriptor["licenses"]).flatMap((one) => licenceFaults(one, files)),
    ...listOf(descriptor["sources"]).flatMap((one) =>
      unless(isRecord(one) && Object.keys(one).length > 0, "package: empty source"),
    ),
    ...listOf(descriptor["contributors"]).flatMap((one) =>
      unless(isRecord(one) && typeof one["title"] === "string", "package: contributor"),
    ),
    ...resources.flatMap((one) => resourceFaults(one, files)),
  ];
}

function licenceFaults(licence: unknown, files: Files): readonly string[] {
  if (!isRecord(licence)) return ["licence: no object"];
  const { name, path } = licence;
  if (name === undefined && path === undefined) return ["licence: neither name nor path"];
  return unless(
    path === undefined || (typeof path === "string" && (path.startsWith("https://") || files.has(path))),
    "licence: path leads nowhere",
  );
}

function resourceFaults(resource: Json, files: Files): readonly string[] {
  const { name, path, bytes, hash } = resource;
  const at = `resource ${String(name)}`;
  const file = typeof path === "string" ? files.get(path) : undefined;
  if (!file) return [`${at}: path leads nowhere`];
  const sha256 = createHash("sha256").update(file).digest("hex");
  return [
    ...unless(resource["$schema"] === `${PROFILES}/dataresource.json`, `${at}: $schema`),
    ...unless(matches(name, NAME), `${at}: name`),
    ...unless(resource["data"] === undefined, `${at}: both path and data`),
    ...unless(bytes === file.length, `${at}: bytes`),
    ...unless(hash === `sha256:${sha256}`, `${at}: hash`),
    ...unless(resource["encoding"] === "utf-8", `${at}: encoding`),
    ...unless(matches(resource["mediatype"], /^[a-z]+\/[a-z0-9.+-]+$/), `${at}: mediatype`),
    ...(resource["type"] === "table" ? tableFaults(resource, file) : []),
  ];
}

function tableFaults(resource: Json, file: Uint8Array): readonly string[] {
  const at = `resource ${String(resource["name"])}`;
  const { schema, dialect } = resource;
  if (!isRecord(schema) || !isRecord(dialect)) return [`${at}: no schema or dialect`];
  const fields = listOf(schema["fields"]).filter(isRecord);
  const [header = [], ...rows] = readTable(file, dialect);
  const names = fields.map((field) => String(field["name"]));
  const missing = new Set(listOf(schema["missingValues"]).map(String));
  return [
    ...unless(new Set(names).size === names.length, `${at}: two fields share a name`),
    ...unless(header.join() === names.join(), `${at}: the header is not the fields, in order`),
    ...fields.flatMap((field, index) =>
      columnFaults(
        field,
        rows.map((row) => row[index] ?? ""),
        missing,
      ).map((fault) => `${at}: ${fault}`),
    ),
    ...keyFaults(schema["primaryKey"], names, rows).map((fault) => `${at}: ${fault}`),
  ];
}

function readTable(file: Uint8Array, dialect: Json): readonly (readonly string[])[] {
  return parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file), {
    delimiter: String(dialect["delimiter"]),
    record_delimiter: String(dialect["lineTerminator"]),
    quote: String(dialect["quoteChar"]),
  });
}

function columnFaults(field: Json, values: readonly string[], missing: ReadonlySet<string>): readonly string[] {
  const written = WRITTEN[String(field["type"])];
  if (!written) return [`${String(field["name"])}: unknown type`];
  const wrong = values.find((value) => !missing.has(value) && !written.test(value));
  return unless(wrong === undefined, `${String(field["name"])}: ${String(wrong)} is no ${String(field["type"])}`);
}

function keyFaults(key: unknown, names: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const places = listOf(key).map((name) => names.indexOf(String(name)));
  if (places.length === 0 || places.includes(-1)) return ["primaryKey names no field"];
  const keys = rows.map((row) => places.map((place) => row[place] ?? "").join("\0"));
  return [
    ...unless(new Set(keys).size === keys.length, "primaryKey is not unique"),
    ...unless(
      rows.every((row) => places.every((place) => row[place] !== "")),
      "primaryKey has an empty part",
    ),
  ];
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
