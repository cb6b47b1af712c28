declare const brand: unique symbol;

/** A value of type T that only its own checked constructor makes. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
