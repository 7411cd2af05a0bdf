/** What a value out of a store may be: small questions, put together to larger ones. Whatever it is, they answer. */

export type Is = (value: unknown) => boolean;
export type Parts = readonly (readonly [name: string, is: Is])[];

export const text: Is = (value) => typeof value === 'string';
export const whole: Is = (value) => Number.isSafeInteger(value);
/** A whole number from nought on. */
export const count: Is = (value) => typeof value === 'number' && value >= 0 && whole(value);
export const yesOrNo: Is = (value) => typeof value === 'boolean';
export const yes: Is = (value) => value === true;
/** Whole numbers no smaller and no larger than these. */
export const within =
  (least: number, most: number): Is =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most && whole(value);
export const oneOf =
  (names: readonly unknown[]): Is =>
  (value) =>
    names.includes(value);
export const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
export const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
/** By number and not by `every`, which passes over holes. */
export const list =
  (is: Is): Is =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i += 1) if (!is(value[i])) return false;
    return true;
  };
export const table =
  (parts: Parts): Is =>
  (value) =>
    typeof value === 'object' && value !== null && missing(parts, value) === null;

/** The first of these parts that is not there, or is of another kind; null: all of them are sound. */
export const missing = (parts: Parts, value: object): string | null => {
  for (const [name, is] of parts) if (!is(Reflect.get(value, name))) return name;
  return null;
};
