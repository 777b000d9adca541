declare const brand: unique symbol;

/** A plain value that only its parser may make: `Brand<string, "Quarter">`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
