/** The URL of a module beside this one, TypeScript or compiled as this one is. */
export function siblingModule(name: string, from: string): URL {
  return new URL(`./${name}${from.slice(from.lastIndexOf("."))}`, from);
}
