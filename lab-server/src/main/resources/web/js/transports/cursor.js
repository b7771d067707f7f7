// Where a subscriber stands in the feed. It moves by what has arrived and by nothing else, so that a subscriber that
// loses its connection asks for exactly what it has missed.

export class Cursor {
  #epoch = null;
  #after = null;

  /** Parameters to resume with; none at first, which means "from now on". */
  get query() {
    return this.#after === null ? {} : { after: this.#after, epoch: this.#epoch };
  }

  /** The server said where the subscriber stands. */
  moveTo(epoch, after) {
    this.#epoch = epoch;
    this.#after = after;
  }

  /** An event has arrived, or a gap that says where to go on. */
  passed(sequence) {
    this.#after = sequence;
  }
}
