/** Said when no answer came, so it must lie in the browser already. */
export const UNREACHABLE = 'The server could not be reached. Nothing was decided: try again.';
