/**
 * Which folder of the engine may import which. `game.ts` and `index.ts` see all. A decision of
 * several steps folds its own events, so `decide` sees `evolve`. The rules of one play are in
 * `resolve` and `running`, which call each other, though never file and file in a circle.
 */
const MAY_IMPORT = {
  model: [],
  dice: ['model'],
  charts: ['model'],
  resolve: ['model', 'dice', 'charts', 'running'],
  running: ['model', 'dice', 'resolve'],
  decide: ['model', 'dice', 'resolve', 'running', 'evolve'],
  evolve: ['model'],
  scoring: ['model', 'evolve'],
  notation: ['model', 'scoring'],
  odds: ['model', 'resolve', 'managers', 'decide/legal-actions'],
  managers: [
    'model',
    'scoring',
    'decide/legal-actions',
    'decide/default-action',
    'decide/hurt',
    'decide/alignment',
    'resolve/extra-base-target',
    'resolve/plate-appearance',
    'resolve/players',
    'resolve/script',
    'resolve/steal-target',
  ],
};

const ENGINE = 'packages/engine/src';
const TEST = '\\.test\\.ts$';

const folderRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `engine-${folder}`,
  comment: `${folder} may import ${allowed.join(', ') || 'no other folder of the engine'}`,
  severity: 'error',
  from: { path: `^${ENGINE}/${folder}/`, pathNot: TEST },
  to: { path: `^${ENGINE}/`, pathNot: `^${ENGINE}/(${[folder, ...allowed].join('|')})[/.]` },
}));

export default {
  forbidden: [
    ...folderRules,
    {
      name: 'engine-testing-is-for-tests',
      comment: 'what helps tests stays out of the game',
      severity: 'error',
      from: { path: `^${ENGINE}/`, pathNot: [TEST, `^${ENGINE}/testing/`] },
      to: { path: `^${ENGINE}/testing/` },
    },
    {
      name: 'sites-see-only-the-contract',
      comment: 'a site knows the types of the API and nothing behind them',
      severity: 'error',
      from: { path: '^(packages/web|apps/(sba|pd)-web)/' },
      to: {
        path: '^(apps/api|packages/(db|demo-leagues|postgres))/',
        pathNot: '^apps/api/src/contract\\.ts$',
      },
    },
    {
      name: 'no-cycles',
      comment: 'modules that import each other cannot be understood one by one',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.nuxt|\\.output|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
  },
};
