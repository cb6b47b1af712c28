/** The score that a page of the best still asks for. */
interface Threshold {
  /** The wanted-th best score so far; below every score while there are fewer. */
  readonly floor: number;
  add(score: number): void;
}

/** A heap of the best scores, the lowest on top. */
export function createThreshold(wanted: number): Threshold {
  const heap = new Float64Array(wanted);
  let size = 0;
  let floor = Number.NEGATIVE_INFINITY;
  const sink = () => {
    let at = 0;
    const value = heap[0] ?? 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
      if ((heap[child] ?? 0) >= value) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = value;
  };
  return {
    get floor() {
      return floor;
    },
    add(score) {
      if (size === wanted) {
        if (score <= floor) return;
        heap[0] = score;
        sink();
      } else {
        let at = size;
        size += 1;
        while (at > 0) {
          const parent = (at - 1) >> 1;
          if ((heap[parent] ?? 0) <= score) break;
          heap[at] = heap[parent] ?? 0;
          at = parent;
        }
        heap[at] = score;
      }
      if (size === wanted) floor = heap[0] ?? floor;
    },
  };
}
