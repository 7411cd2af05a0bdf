import {
  annotationSchema,
  managersSchema,
  pdCardSchema,
  rosterSchema,
  sbaPlayerSchema,
  teamsSchema,
} from '@paper-dynasty/league-config';
import { type Json, jsonContent, jsonSchema } from './json-schema.ts';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** A roster whose cards and annotations are described, too. */
function roster(): Json {
  const { properties, ...rest } = jsonSchema(rosterSchema) as { readonly properties: Json };
  const cards = {
    ...(properties.cards as Json),
    items: { anyOf: [ref('PdCard'), ref('SbaCard')] },
  };
  const annotations = { type: 'object', additionalProperties: ref('SbaAnnotation') };
  return { ...rest, properties: { ...properties, cards, annotations } };
}

const asked = (summary: string, name: string, more: Json = {}): Json => ({
  get: {
    summary,
    responses: {
      200: { description: 'The answer, of at most 4 MiB', content: jsonContent(ref(name)) },
      ...more,
    },
  },
});

/** What a league's own server has to answer: made from the schemas that its answers are read with. */
export const leagueApi = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'The API of a league',
    version: '1.0.0',
    description:
      'What this program asks of a league’s own server. Fields that are not named are allowed ' +
      'and ignored. Answers have to come within five seconds; redirects are not followed.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [
    { url: '/demo/leagues/pd', description: 'The PD demo league of this installation' },
    { url: '/demo/leagues/sba', description: 'The SBA demo league of this installation' },
  ],
  security: [{ key: [] }, {}],
  paths: {
    '/teams': asked('All teams', 'Teams'),
    '/managers': asked('All managers', 'Managers'),
    '/teams/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      ...asked('A team with its roster', 'Roster', { 404: { description: 'No such team' } }),
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Teams: jsonSchema(teamsSchema),
      Managers: jsonSchema(managersSchema),
      Roster: roster(),
      PdCard: jsonSchema(pdCardSchema),
      SbaCard: jsonSchema(sbaPlayerSchema),
      SbaAnnotation: jsonSchema(annotationSchema),
    },
  },
});
