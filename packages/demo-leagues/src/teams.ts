/** What the record does not tell of the thirty teams: colours and divisions. */

export interface TeamFacts {
  readonly primary: string;
  readonly secondary: string;
  readonly group: string;
}

const facts = (group: string, primary: string, secondary: string): TeamFacts => ({
  group,
  primary,
  secondary,
});

/** By the record's id of the team. */
export const TEAM_FACTS: Readonly<Record<string, TeamFacts>> = {
  BAL: facts('AL East', '#c5440b', '#14110f'),
  BOS: facts('AL East', '#a8242f', '#12284a'),
  NYA: facts('AL East', '#14274e', '#c3cbd3'),
  TBA: facts('AL East', '#16305c', '#7fb2dd'),
  TOR: facts('AL East', '#1a4a9c', '#d93a3f'),
  CHA: facts('AL Central', '#26292c', '#c2c8cc'),
  CLE: facts('AL Central', '#0f2747', '#cf2f3a'),
  DET: facts('AL Central', '#12294c', '#e06a2d'),
  KCA: facts('AL Central', '#1b4f96', '#b9975b'),
  MIN: facts('AL Central', '#10274c', '#c5303f'),
  ANA: facts('AL West', '#b02a33', '#17305a'),
  HOU: facts('AL West', '#13294b', '#df7526'),
  OAK: facts('AL West', '#12463a', '#e8b53a'),
  SEA: facts('AL West', '#103052', '#1f7a78'),
  TEX: facts('AL West', '#143a7c', '#bf3038'),
  ATL: facts('NL East', '#17305c', '#bf2740'),
  MIA: facts('NL East', '#1b1e22', '#16a0d8'),
  NYN: facts('NL East', '#1a3f8c', '#ea7a32'),
  PHI: facts('NL East', '#b3262f', '#1b3f80'),
  WAS: facts('NL East', '#a51f2c', '#182a50'),
  CHN: facts('NL Central', '#183a80', '#c43a3d'),
  CIN: facts('NL Central', '#b4202b', '#1c1c1e'),
  MIL: facts('NL Central', '#142b4d', '#d9ab3e'),
  PIT: facts('NL Central', '#2a2a2c', '#e8b33c'),
  SLN: facts('NL Central', '#b2283a', '#16294a'),
  ARI: facts('NL West', '#97283a', '#dccba6'),
  COL: facts('NL West', '#3a2c66', '#bcc3ca'),
  LAN: facts('NL West', '#1a4c94', '#d8dde2'),
  SDN: facts('NL West', '#3a2f27', '#d9b44a'),
  SFN: facts('NL West', '#2c2723', '#dd6a32'),
};
