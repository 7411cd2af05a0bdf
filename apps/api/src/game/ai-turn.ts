/** Managers that are no people. */
export interface AiManagers {
  /** An AI may have to act in this game: it will. */
  readonly consider: (gameId: string) => void;
}
