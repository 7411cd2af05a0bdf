import type { GameEvent } from '@paper-dynasty/engine';

/** Parts of plays that are kept to be shared; once there are so many, new ones are not. */
const MOST_PARTS = 10_000;
const parts = new Map<string, object>();

/**
 * An event of the log. Faces, fielders and outcomes come again and again: plays hold the same
 * object wherever these parts are the same, since a server keeps all plays of all its games.
 */
export const parseEvent = (payload: string): GameEvent => shareEvent(JSON.parse(payload));

/**
 * The same of an event that has been read in another way; nobody else may have seen it. Whether it is
 * one at all is asked where it is folded: what lacks its parts is handed on as it is.
 */
export function shareEvent(event: GameEvent): GameEvent {
  if (event?.type !== 'playMade' || !Array.isArray(event.rolls)) return event;
  for (const roll of event.rolls) shareParts(roll ?? {});
  return shareParts(event);
}

/** In place: nobody else has seen what has just been parsed. A roll bears its number: none is like another. */
function shareParts<Whole extends object>(whole: Whole): Whole {
  for (const [name, part] of Object.entries(whole)) {
    if (name === 'rolls' || typeof part !== 'object' || part === null) continue;
    Object.assign(whole, { [name]: sharedPart(part) });
  }
  return whole;
}

function sharedPart(part: object): object {
  const text = JSON.stringify(part);
  const known = parts.get(text);
  if (known) return known;
  if (parts.size < MOST_PARTS) parts.set(text, part);
  return part;
}
