const refuse = (): never => {
  throw new Error('a secret of the operator is not printed');
};

/** A secret from the environment, in a wrapping that cannot be printed, logged or sent by accident. */
export class Hidden {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** For whoever needs the secret itself; never for a log. */
  reveal(): string {
    return this.#text;
  }

  toString(): never {
    return refuse();
  }
  toJSON(): never {
    return refuse();
  }
  [Symbol.toPrimitive](): never {
    return refuse();
  }
  [Symbol.for('nodejs.util.inspect.custom')](): never {
    return refuse();
  }
}
