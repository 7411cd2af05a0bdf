/** Small parts of a drawing. */

/** Text that cannot become markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line of text in one of the card's styles; `end` aligns it to the right. */
export const line = (at: Spot, style: string, text: string): string =>
  `<text x="${at.x}" y="${at.y}" class="${style}">${escaped(text)}</text>`;

export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

export const box = ({ x, y, width, height }: Box, style: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" class="${style}"/>`;
