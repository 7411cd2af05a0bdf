/** Turns text around, hides in it, or stands for no letter. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** More marks on one letter than any language needs. */
const TOWERS = /(\p{M}{3})\p{M}+/gu;
const LONGEST = 40;

/** A name as it may stand among others: one line, no tricks of direction, not too long. */
export function displayName(given: string): string {
  const plain = given
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(TOWERS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...new Intl.Segmenter().segment(plain)].slice(0, LONGEST);
  return letters.map(({ segment }) => segment).join('') || 'Somebody';
}
