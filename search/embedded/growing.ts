/** A typed array that grows; `taken` gives what was pushed, without spare room. */
export interface Growing<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array> {
  readonly length: number;
  push(value: number): void;
  taken(): Numbers;
}

export function growing<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  make: (length: number) => Numbers,
  room = 1024,
): Growing<Numbers> {
  let numbers = make(room);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const larger = make(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = value;
      length += 1;
    },
    taken() {
      const exact = make(length);
      exact.set(numbers.subarray(0, length));
      return exact;
    },
  };
}

/** Gives equal values one number, counted from 0; `keyOf` says what makes two values equal. */
export interface Interned<Value> {
  readonly values: readonly Value[];
  numberOf(value: Value): number;
}

export function interned<Value>(
  keyOf: (value: Value) => string,
  known: readonly Value[] = [],
): Interned<Value> {
  const values: Value[] = [...known];
  const numbers = new Map(values.map((value, number) => [keyOf(value), number]));
  return {
    values,
    numberOf(value) {
      const key = keyOf(value);
      const number = numbers.get(key);
      if (number !== undefined) return number;
      numbers.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}
