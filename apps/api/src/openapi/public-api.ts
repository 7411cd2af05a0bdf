import { z } from 'zod';
import { POLICY } from '../policy/policy.ts';
import { appRouter } from '../routers/app-router.ts';
import { ANSWERS } from './answers.ts';
import { type Json, jsonContent, jsonSchema } from './json-schema.ts';

/** What everybody may ask without signing in, by name: nothing of it changes anything. */
export function publicQueries(): readonly string[] {
  return Object.keys(appRouter._def.procedures)
    .filter((name) => definitionOf(name).type === 'query' && mayEverybody(name))
    .sort();
}

const mayEverybody = (name: string): boolean =>
  (POLICY[name]?.may.includes('anonymous') ?? false) && !name.startsWith('account.');

/** The document of the public reading API: made from the procedures and the schemas they check. */
export const publicApi = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Paper Dynasty',
    version: '1.0.0',
    description:
      'Teams, games, box scores and logs, for programs. Private games answer as if they did not ' +
      'exist, except to those who are in them (`authorization: Bearer` with a token of ' +
      '`account.refresh`). 600 calls in ten seconds and address.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [
    { url: '/api', description: 'Through a site, which names its league' },
    { url: '/', description: 'Straight to the server: `x-league` names the league' },
  ],
  paths: Object.fromEntries(publicQueries().map((name) => [`/trpc/${name}`, { get: asked(name) }])),
  components: { schemas: { Refusal: REFUSAL } },
});

const REFUSAL: Json = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        message: { type: 'string' },
        data: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            httpStatus: { type: 'integer' },
            refusal: {
              anyOf: [
                { type: 'null' },
                { type: 'object', properties: { type: { type: 'string' } }, required: ['type'] },
              ],
              description: 'Why, with its facts',
            },
          },
        },
      },
    },
  },
};

const league: Json = {
  name: 'x-league',
  in: 'header',
  schema: { type: 'string', enum: ['pd', 'sba'] },
};

function asked(name: string): Json {
  const answer = ANSWERS[name];
  const data = answer ? jsonSchema(answer, 'output') : {};
  const refused = { description: 'Refused', content: jsonContent(ref('Refusal')) };
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    parameters: [league, ...inputOf(name)],
    responses: {
      200: {
        description: 'The answer',
        content: jsonContent(wrapped(wrapped(data, 'data'), 'result')),
      },
      400: refused,
      404: refused,
      429: refused,
    },
  };
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const wrapped = (schema: Json, name: string): Json => ({
  type: 'object',
  properties: { [name]: schema },
  required: [name],
});

/** tRPC takes its whole input as one parameter, in JSON. */
function inputOf(name: string): readonly Json[] {
  const [schema] = definitionOf(name).inputs ?? [];
  if (!(schema instanceof z.ZodType)) return [];
  const required = !schema.safeParse(undefined).success;
  return [{ name: 'input', in: 'query', required, content: jsonContent(jsonSchema(schema)) }];
}

interface Definition {
  readonly type: string;
  readonly inputs?: readonly unknown[];
}

/** What tRPC keeps of a procedure; its types do not tell. */
const definitionOf = (name: string): Definition =>
  (Reflect.get(appRouter._def.procedures, name) as { readonly _def: Definition })._def;
