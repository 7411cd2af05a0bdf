import { expect, test } from 'vitest';
import { type Module, scriptsByPage } from './scripts-by-page.ts';

const LOBBY = '/site/app/pages/index.vue';
const TABLE = '/site/app/pages/game/[id]/index.vue';
const BOX = '/site/app/pages/game/[id]/box.vue';
const TEAM = '/site/app/pages/team/[id].vue';
const PROFILE = '/site/app/pages/profile.vue';
const SIGN_IN = '/site/app/pages/sign-in.vue';
const CATALOGUE = '/site/app/pages/catalogue.vue';
const INDEX = '/work/packages/engine/src/index.ts';
const [ACT, SCORE] = ['/work/packages/engine/src/act.ts', '/work/packages/engine/src/score.ts'];

const module = (importedIds: readonly string[], code = ''): Module => ({
  code,
  importedIds,
  isEntry: false,
  dynamicImporters: [],
});
const page = (importedIds: readonly string[], code = ''): Module => ({
  ...module(importedIds, code),
  dynamicImporters: ['routes'],
});
const scripts = (modules: Readonly<Record<string, Module>>) =>
  Object.fromEntries(scriptsByPage(new Map(Object.entries(modules))));

test('a module goes with those that the same pages want, however they came to it', () => {
  const modules = {
    main: { ...module(['vue']), isEntry: true },
    vue: module([]),
    [LOBBY]: page(['list', 'vue']),
    [TABLE]: page(['list', 'field']),
    [BOX]: page(['sheet']),
    list: module(['words']),
    field: module(['words']),
    sheet: module(['words']),
    words: module(['vue']),
  };
  expect(scripts(modules)).toEqual({
    main: 'everybody',
    vue: 'everybody',
    list: 'lobby-table',
    words: 'box-lobby-table',
  });
});

test('what pages want that are seldom seen first, or what is fetched by its name, is left to the bundler', () => {
  const modules = {
    [TABLE]: page(['plate']),
    [BOX]: page(['plate']),
    [PROFILE]: page(['form']),
    [SIGN_IN]: page(['form']),
    [CATALOGUE]: page(['plate', 'form', 'list']),
    [TEAM]: page(['list']),
    plate: { ...module([]), dynamicImporters: ['field'] },
    form: module([]),
    list: module([]),
  };
  expect(scripts(modules)).toEqual({});
});

test('of the engine a page wants what it names, not all that its index brings', () => {
  const engine = {
    [INDEX]: module([ACT, SCORE], "export*from'./act.ts';export*from'./score.ts';"),
    [ACT]: module([], 'export function act() {} export const LIMIT = 3;'),
    [SCORE]: module([], 'export const score = () => LIMIT;'),
  };
  const names = (list: string) => page([INDEX], `import { ${list} } from '@paper-dynasty/engine';`);
  const named = { [TABLE]: names('act, score as tally'), [BOX]: names('score'), ...engine };
  expect(scripts(named)).toEqual({ [SCORE]: 'box-table' });
  const unknown = { [TABLE]: names('act'), [BOX]: names('Unheard'), ...engine };
  expect(scripts(unknown)).toEqual({ [ACT]: 'box-table' });
});

test('Nuxt’s own index, imported by a plugin of every page, is not all of Nuxt', () => {
  const index = '/work/node_modules/nuxt/dist/app/index.js';
  const modules = {
    main: { ...module(['nuxt', index]), isEntry: true },
    nuxt: module([]),
    [index]: module(['nuxt', 'hash']),
    [BOX]: page(['list', 'hash']),
    [LOBBY]: page(['list', 'hash']),
    hash: module([]),
    list: module([]),
  };
  expect(scripts(modules)).toEqual({
    main: 'everybody',
    nuxt: 'everybody',
    hash: 'box-lobby',
    list: 'box-lobby',
  });
});
