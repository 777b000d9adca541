import jsep from "jsep";
import { type Decimal, parseDecimal } from "./decimal.ts";
import type { FormulaFault } from "./formula-problem.ts";
import { fail, ok, type Result } from "./result.ts";
import type { YearProblemOf } from "./year-problem.ts";

/** An expression over named variables: + - * / (× ÷ −), parentheses, unary minus, plain numbers. Nothing runs. */
export interface Formula {
  readonly source: string;
  readonly root: FormulaNode;
  /** Every name once, in the order written. */
  readonly names: readonly string[];
}

export type FormulaNode =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negation"; readonly of: FormulaNode }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    };

export type Operator = "+" | "-" | "*" | "/";

const LONGEST = 1000;
const DEEPEST = 60;
const MOST_TERMS = 200;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** As people write them → as the parser knows them; one character each, so that places stay. */
const SIGNS: Readonly<Record<string, string>> = { "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-" };

type Refusal = YearProblemOf<"formula-invalid">;

export function parseFormula(source: string): Result<Formula, Refusal> {
  const text = source.normalize("NFC").replaceAll(/[×·÷−–]/g, (sign) => SIGNS[sign] ?? sign);
  const limit = overLimit(text);
  if (limit !== null) return refuse(limit, text);
  const parsed = parseSyntax(text);
  if (!parsed.ok) return parsed;
  const builder = new Builder();
  const root = builder.build(parsed.value, 0);
  return root.ok ? ok({ source, root: root.value, names: [...builder.names] }) : root;
}

/** The pieces of a formula as text again, with the parentheses it needs. */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case "number":
      return node.value;
    case "name":
      return node.name;
    case "negation":
      return `-${inParentheses(node.of, node.of.kind === "operation")}`;
    case "operation": {
      const { operator, left, right } = node;
      const loose = operator === "*" || operator === "/";
      const before = inParentheses(left, loose && isSum(left));
      const after = inParentheses(
        right,
        right.kind === "negation" || isSum(right) || (loose && right.kind === "operation"),
      );
      return `${before} ${operator} ${after}`;
    }
  }
}

function overLimit(text: string): FormulaFault | null {
  if (text.trim() === "") return "empty";
  if (text.length > LONGEST) return "too-long";
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth > DEEPEST) return "too-deep";
  }
  return null;
}

function parseSyntax(text: string): Result<jsep.Expression, Refusal> {
  try {
    return ok(jsep(text));
  } catch (error) {
    // The parser throws what it cannot read; its words are English and not for people.
    const at = error instanceof Error && "index" in error && typeof error.index === "number" ? error.index : 0;
    return refuse("not-understood", text.slice(Math.max(0, at - 1)));
  }
}

/** Takes of the parsed tree what a formula may be made of, and refuses the rest by name. */
class Builder {
  readonly names = new Set<string>();
  #terms = 0;

  build(node: unknown, depth: number): Result<FormulaNode, Refusal> {
    this.#terms += 1;
    if (depth > DEEPEST * 2) return refuse("too-deep", "");
    if (this.#terms > MOST_TERMS) return refuse("too-many-terms", "");
    if (!isNode(node)) return refuse("other", "");
    switch (node.type) {
      case "Literal":
        return readNumber(String(node["raw"]), node["value"]);
      case "Identifier":
        return this.#name(String(node["name"]));
      case "UnaryExpression":
        return this.#negation(node, depth);
      case "BinaryExpression":
        return this.#operation(node, depth);
      default:
        return refuse(FAULTS[node.type] ?? "other", typeof node["name"] === "string" ? node["name"] : "");
    }
  }

  #name(name: string): Result<FormulaNode, Refusal> {
    if (!NAME.test(name)) return refuse("name", name);
    this.names.add(name);
    return ok({ kind: "name", name });
  }

  #negation(node: Node, depth: number): Result<FormulaNode, Refusal> {
    if (node["operator"] !== "-") return refuse("operator", String(node["operator"]));
    const of = this.build(node["argument"], depth + 1);
    return of.ok ? ok({ kind: "negation", of: of.value }) : of;
  }

  #operation(node: Node, depth: number): Result<FormulaNode, Refusal> {
    const operator = String(node["operator"]);
    if (!isOperator(operator)) return refuse("operator", operator);
    const left = this.build(node["left"], depth + 1);
    if (!left.ok) return left;
    const right = this.build(node["right"], depth + 1);
    return right.ok ? ok({ kind: "operation", operator, left: left.value, right: right.value }) : right;
  }
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const FAULTS: Readonly<Record<string, FormulaFault>> = {
  Compound: "several-expressions",
  SequenceExpression: "several-expressions",
  CallExpression: "function",
  MemberExpression: "function",
  ThisExpression: "name",
};

/** Digits with at most one point; "1e3" and ".5" have other spellings. */
function readNumber(raw: string, value: unknown): Result<FormulaNode, Refusal> {
  if (typeof value === "string") return refuse("text", raw);
  if (typeof value !== "number") return refuse("name", raw);
  const decimal = parseDecimal(raw);
  return decimal === null ? refuse("number", raw) : ok({ kind: "number", value: decimal });
}

function isNode(node: unknown): node is Node {
  return typeof node === "object" && node !== null && "type" in node && typeof node.type === "string";
}

function isOperator(text: string): text is Operator {
  return text === "+" || text === "-" || text === "*" || text === "/";
}

function isSum(node: FormulaNode): boolean {
  return node.kind === "operation" && (node.operator === "+" || node.operator === "-");
}

function inParentheses(node: FormulaNode, needed: boolean): string {
  return needed ? `(${printFormula(node)})` : printFormula(node);
}

function refuse(why: FormulaFault, text: string): Result<never, Refusal> {
  return fail({ code: "formula-invalid", why, text: text.slice(0, 60) });
}
